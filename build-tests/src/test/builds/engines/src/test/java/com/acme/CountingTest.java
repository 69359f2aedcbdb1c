package com.acme;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasspathResource;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectClasspathResource("com/acme")
@ConfigurationParameter(key = "cucumber.glue", value = "com.acme")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class CountingTest {}
