/** The vocabulary, the minting of IRIs, and what the modules agree on about the stored graph. */
package org.lectern.ontology;
