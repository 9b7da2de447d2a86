/** Payments of a shop. */
package shop;
