/**
 * Reads {@code .rq} files: the YAML header in {@code #+} lines, the text below it, their checks.
 */
package org.lectern.queries.header;
