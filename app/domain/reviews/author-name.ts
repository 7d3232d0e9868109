const HAN = /^\p{Script=Han}/u
const NOBODY = { zh: '匿名客人', en: 'A guest' } as const

/** A name as strangers may see it: its first character and nothing of the rest ('陈**', 'M***'). */
export function anonymousName(name: string, language: 'zh' | 'en'): string {
	const [first] = name.trim()
	if (!first || !/[\p{L}\p{N}]/u.test(first)) return NOBODY[language]
	return HAN.test(first) ? `${first}**` : `${first.toUpperCase()}***`
}
