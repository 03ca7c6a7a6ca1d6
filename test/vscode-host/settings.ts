/** User settings of a VS Code that shows the project and nothing of itself. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  // As on a desktop; a workbench in a browser saves by itself.
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  // A page in a dark colour scheme gets the dark theme.
  'window.autoDetectColorScheme': true,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'workbench.layoutControl.enabled': false,
  'workbench.preferredDarkColorTheme': 'Dark Modern',
  'workbench.preferredLightColorTheme': 'Light Modern',
  // What closes is gone at once.
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
