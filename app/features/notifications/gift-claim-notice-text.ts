import type { NoticeText } from '#app/features/notifications/notice-words.ts'

/** How a claim stands, for whoever received the gift; what is not named here is 'moved'. */
const STANDS = {
	zh: {
		OPEN: '您说的话和照片已经交给商家，商家会尽快答复；没有答复，就由当地管理员处理。',
		ESCALATED: '这件事交给了当地管理员，管理员看过照片和双方的话后决定。',
		ACCEPTED: '商家或管理员认可了您说的问题。钱按原路退给送礼的人，您不用做什么。',
		REFUSED: '商家没有同意，理由在页面上。送礼的人还可以请当地管理员决定。',
		DISMISSED: '当地管理员看过之后没有支持，理由在页面上。',
		WITHDRAWN: '送礼的人撤回了这件售后。',
		COLD: '路上的温度计记到，这份礼物有半小时以上温度不对。已经替送礼的人告诉了商家。收到后请先仔细看看、闻闻，觉得不好就不要吃。',
	},
	en: {
		OPEN: 'The seller has your words and photos and answers soon; without an answer the region’s administrator takes over.',
		ESCALATED: 'The region’s administrator now looks at the photos and at what was said, and decides.',
		ACCEPTED: 'You were found to be right. The money goes back to whoever gave it; there is nothing for you to do.',
		REFUSED: 'The seller did not agree; the page says why. Whoever gave it may still ask the region’s administrator.',
		DISMISSED: 'The region’s administrator looked at it and did not support it; the page says why.',
		WITHDRAWN: 'Whoever gave it withdrew the claim.',
		COLD: 'A logger on the way saw that this gift was too warm or too cold for half an hour or more. The seller has been told for whoever gave it. When it comes, look at it and smell it well, and do not eat what seems bad.',
	},
} as const

function stands(language: 'zh' | 'en', { state, isCold }: { state: string; isCold: boolean }, moved: string): string {
	const all: Record<string, string> = STANDS[language]
	return all[isCold ? 'COLD' : state] ?? moved
}

export const giftClaimNoticeText: NoticeText<'gift-claim-moved'> = {
	zh: {
		'gift-claim-moved': ({ things, answerBy, ...stand }, { format, of }) => ({
			title: stand.isCold ? '您收下的礼物路上温度不对' : '您收到的礼物，售后有进展',
			say: [`礼物里的 ${format.list(things.map(of))}：`, stands('zh', stand, '售后有了新进展。')],
			facts: answerBy ? [{ term: '商家最晚答复', detail: format.dateTime(answerBy) }] : [],
			action: stand.isCold ? '看这份礼物' : '看售后',
		}),
	},
	en: {
		'gift-claim-moved': ({ things, answerBy, ...stand }, { format, of }) => ({
			title: stand.isCold ? 'Your gift was too warm or too cold on its way' : 'News of what you said about your gift',
			say: [`About ${format.list(things.map(of))} from your gift:`, stands('en', stand, 'There is news of the claim.')],
			facts: answerBy ? [{ term: 'The seller answers by', detail: format.dateTime(answerBy) }] : [],
			action: stand.isCold ? 'See the gift' : 'See how it stands',
		}),
	},
}
