/** Opens published generations for reading and follows the one that is current. */
package org.lectern.server.engine.generation;
