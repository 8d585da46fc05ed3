@echo off
rem Runs Gloss from this folder; builds its jar first when that is missing or older than the sources.
setlocal
set "home=%~dp0"
set "jar=%home%target\gloss.jar"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1 || (
    echo gloss: Java is not installed: install version 17 or newer, or set JAVA_HOME 1>&2
    exit /b 3
)
for /f "tokens=3" %%v in ('""%java%" -version 2^>^&1 ^| findstr /i "version""') do set "version=%%~v"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
    echo gloss: Java %version% is too old: Gloss needs 17 or newer 1>&2
    exit /b 3
)
set "stale=1"
if exist "%jar%" powershell -NoProfile -Command "$j=(Get-Item $env:jar).LastWriteTime; $n=Get-ChildItem -Recurse -File ($env:home+'pom.xml'),($env:home+'src\main'),($env:home+'src\readme'),($env:home+'templates') | Where-Object LastWriteTime -gt $j; exit [int][bool]$n" && set "stale="
if defined stale (
    echo gloss: building the jar, which takes a minute the first time 1>&2
    pushd "%home%"
    call mvn -B -q -Dmaven.test.skip=true package 1>&2 || (
        popd
        echo gloss: the jar could not be built 1>&2
        exit /b 3
    )
    popd
)
set "compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "compiler="
"%java%" -Xlog:disable -Xlog:all=error:stderr %compiler% -Xshare:auto -cp "%jar%" gloss.Gloss %*
exit /b %errorlevel%
