/** What all HTTP resources share: errors, content negotiation, guards, templates. */
package org.lectern.server.web;
