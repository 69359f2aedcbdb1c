/** An H2 backend for Testkeep, as somebody else would write it. */
@NullMarked
package com.example.h2results;

import org.jspecify.annotations.NullMarked;
