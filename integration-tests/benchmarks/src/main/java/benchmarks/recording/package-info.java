/**
 * The cost of recordings in each library, as its users write them. Each library has a class, with a method of the same
 * name for each case. The registries hold a thousand series of each family, or all possible series if there are fewer.
 */
package benchmarks.recording;
