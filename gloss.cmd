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
set "archive=%home%target\gloss-%version%.jsa"
set "use=-XX:SharedArchiveFile"
set "make=-XX:ArchiveClassesAtExit"
set "log=-Xlog:all=error:stderr"
if %major% GEQ 25 (
    set "archive=%home%target\gloss-%version%.aot"
    set "use=-XX:AOTCache"
    set "make=-XX:AOTCacheOutput"
    set "log=-Xlog:all=error,aot*=off,cds*=off:stderr"
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
    if not defined GLOSS_NO_ARCHIVE call :archive
)
rem The better compiler pays off while a server runs, and before the build of a large site is over.
set "compiler=-XX:TieredStopAtLevel=1"
set "site=."
if "%~1"=="serve" set "compiler="
if "%~1"=="build" call :site %*
if "%~1"=="check" call :site %*
set "files=0"
if exist "%site%\content" for /f %%n in ('dir /s /b /a-d "%site%\content" 2^>nul ^| find /c /v ""') do set "files=%%n"
if %files% GEQ 10000 set "compiler="
rem A build throws most of what it makes away at once: the plain collector needs a fifth of the memory for it, and no more time.
set "memory=-XX:+UseSerialGC"
if "%~1"=="serve" set "memory="
set "classes="
if exist "%archive%" set classes="%use%=%archive%"
"%java%" -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable %log% %compiler% %memory% %classes% -cp "%jar%" gloss.Gloss %*
exit /b %errorlevel%

rem Reads the classes in beforehand, which halves the start. They are only for this jar and this Java; nothing fails without them.
:archive
del /q "%home%target\gloss-*.jsa" "%home%target\gloss-*.aot" >nul 2>&1
"%java%" "%make%=%archive%.making" -Xlog:disable -cp "%jar%" gloss.Gloss check --site "%home%." <nul >nul 2>&1
if exist "%archive%.making" move /y "%archive%.making" "%archive%" >nul 2>&1
exit /b 0

rem Which site is asked for.
:site
if "%~1"=="" exit /b 0
if "%~1"=="--site" set "site=%~2"
shift
goto site
