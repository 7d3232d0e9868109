import type { Language } from '#app/domain/language/bilingual.ts'

const WORDS = {
	outside: {
		status: 403,
		zh: '这个地区不在您管理的范围里。',
		en: 'This region is not in the one you administer.',
	},
	unknown: { status: 404, zh: '没有这个地区编码。', en: 'There is no region with this code.' },
}

/** The answer to a region that is not one's own, or is none. */
export const refuseRegion = (outcome: keyof typeof WORDS, language: Language) =>
	new Response(WORDS[outcome][language], { status: WORDS[outcome].status })
