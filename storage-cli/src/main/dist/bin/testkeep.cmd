@echo off
rem Starts testkeep. TESTKEEP_OPTS holds options for the JVM; TESTKEEP_BACKENDS names another folder of backends.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "BACKENDS=%HOME_FOLDER%\backends"
if defined TESTKEEP_BACKENDS set "BACKENDS=%TESTKEEP_BACKENDS%"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=6 -XX:+UseSerialGC -Xlog:disable %TESTKEEP_OPTS% "-Dtestkeep.backends=%BACKENDS%" -cp "%HOME_FOLDER%\lib\*;%BACKENDS%\*" dev.testkeep.cli.Testkeep %*
exit /b %ERRORLEVEL%
