/** The door to RDF4J: turns Jena's terms into those of Rio, whose writers write the dumps. */
package org.lectern.server.dumps.rio;
