// Self-hosted variable fonts: Inter for the screen, JetBrains Mono for codes, Noto Sans Arabic where Inter has no letters.
// An application imports `@baton/look/fonts` once; without it the system's fonts are used.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
