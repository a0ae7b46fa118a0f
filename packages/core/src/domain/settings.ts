/** The classes of setting. A dataset's own settings each belong to one; the default settings are these very codes. */
export const SETTING_CLASSES = [
  "mainstream",
  "resource_base",
  "special",
  "independent",
  "ap",
  "post16",
  "elsewhere",
] as const;

export type SettingClass = (typeof SETTING_CLASSES)[number];
