/** Every sentence the reader sees comes through here; the texts stand in `locales/*.yml`. */
export { i18n } from '#i18n';
