// Width, case and look-alike forms are made one first.
const plain = (words: string) => words.normalize('NFKC').toLowerCase()

const LINK =
	/https?:\/\/|www\.|\b[a-z0-9-]+\.(com|cn|net|org|top|xyz|shop|cc|io|vip|me|info|club|store|site|online|co|app)\b/
const MAIL = /[\w.+-]+@[\w-]+\.\w/
/** A Chinese mobile or landline, or a number from abroad, also with spaces or hyphens between. */
const PHONE =
	/(?<![\d-])(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)|(?<![\d-])0\d{2,3}[\s-]?\d{7,8}(?!\d)|\+\d(?:[\s()-]?\d){8,}|(?<![\d-])[48]00[\s-]?\d{3}[\s-]?\d{4}(?!\d)/
const CHAT =
	/(?:微信|威信|薇信|wechat|weixin|vx|qq|whatsapp|telegram|line)\s*(?:号|id)?\s*[::是]\s*[a-z0-9_-]{5,}|加\s*(?:我|v|微)\s*(?:信)?\s*[::]?\s*[a-z0-9_-]{5,}/

/**
 * Whether a text holds a link, an address or a number by which somebody could be reached: it is looked at before others see
 * it. Nothing else holds a text back: no mark and no word of blame.
 */
export function holdsContact(words: string): boolean {
	const text = plain(words)
	return [LINK, MAIL, PHONE, CHAT].some((sign) => sign.test(text))
}
