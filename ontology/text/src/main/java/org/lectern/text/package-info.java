/** Comparison of words: number, variety of spelling, slips. */
package org.lectern.text;
