package org.gendan.testkit.canary.packagesstaysmall;

/** One of too many. */
interface Crowd {}

interface Crowd01 {}

interface Crowd02 {}

interface Crowd03 {}

interface Crowd04 {}

interface Crowd05 {}

interface Crowd06 {}

interface Crowd07 {}

interface Crowd08 {}

interface Crowd09 {}

interface Crowd10 {}

interface Crowd11 {}

interface Crowd12 {}

interface Crowd13 {}

interface Crowd14 {}

interface Crowd15 {}
