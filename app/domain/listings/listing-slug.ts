const MOST = 80

/**
 * The last part of a listing's address, from its English title and, to be nobody else's, its number:
 * slugOf('Spring Maofeng Tea (2026)', 41) is 'spring-maofeng-tea-2026-41'. Without Latin letters it is 'listing-41'.
 */
export function slugOf(titleEn: string, id: number): string {
	const plain = titleEn
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
	const words = plain.match(/[a-z0-9]+/g)?.join('-') ?? ''
	const short = words.length > MOST ? words.slice(0, MOST).replace(/-[^-]*$/, '') : words
	return `${short || 'listing'}-${id}`
}
