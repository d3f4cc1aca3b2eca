/** Writes answers in the formats in which they are offered, without any knowledge of HTTP. */
package org.lectern.queries.format;
