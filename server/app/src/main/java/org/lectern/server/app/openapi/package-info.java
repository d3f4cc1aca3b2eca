/** Describes what this server answers over HTTP, in OpenAPI 3.1. */
package org.lectern.server.app.openapi;
