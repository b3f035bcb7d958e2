package org.gendan.testkit.canary.packagesarenullmarked;

/** Lives in a package that says nothing about null. */
interface Unmarked {}
