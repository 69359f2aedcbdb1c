Testkeep's own jars, lib/testkeep-*.jar, are under the Apache License 2.0 (see LICENSE).
The other jars in lib, and the licences that their makers give for them:
<#list dependencyMap as entry>
<#assign jar = entry.getKey()>

${jar.artifactId}-${jar.version}.jar
  licence: ${entry.getValue()?join(" or ")}
  from:    ${jar.groupId}<#if jar.url??>, ${jar.url}</#if>
</#list>
