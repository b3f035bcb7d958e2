package org.gendan.testkit.canary.resourcestouchnodatabase;

import jakarta.persistence.EntityManager;

/** Reads the database without a repository. */
record DirectResource(EntityManager entities) {}
