/**
 * The product's output, read back by the parsers of others and compared value by value; and the product's parsers with
 * hostile input. May import anything.
 */
package parsers;
