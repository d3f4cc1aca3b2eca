/**
 * The property functions of canned queries: search by name, paths between people, changes between
 * releases. Only the runner knows them; nothing else that reads the dataset does.
 */
package org.lectern.queries.function;
