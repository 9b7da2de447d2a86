/**
 * What the product writes, read back by parsers that others wrote and compared value by value; and readers of the product,
 * given what is hostile. May import anything.
 */
package parsers;
