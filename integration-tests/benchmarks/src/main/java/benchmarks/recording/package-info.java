/**
 * What recording costs, in each library as its users write it. A class for each library, with a method of the same name
 * for each thing that is recorded; the registries hold a thousand series of each family, or all of them if there are fewer.
 */
package benchmarks.recording;
