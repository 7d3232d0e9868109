import type { Catalogue } from '#app/ui/text/language.tsx'

interface KitText {
	less: string
	more: string
	pages: string
	before: string
	after: string
	pageOf: (page: number, count: number) => string
	whereYouAre: string
	/** Before an amount that is the lowest, and after it. */
	fromBefore: string
	fromAfter: string
	outOfFive: string
}

export const kitText: Catalogue<KitText> = {
	zh: {
		less: '减一',
		more: '加一',
		pages: '翻页',
		before: '上一页',
		after: '下一页',
		pageOf: (page, count) => `第 ${page} 页，共 ${count} 页`,
		whereYouAre: '您在这里',
		fromBefore: '',
		fromAfter: '起',
		outOfFive: '评分（满分五分）：',
	},
	en: {
		less: 'One less',
		more: 'One more',
		pages: 'Pages',
		before: 'Previous',
		after: 'Next',
		pageOf: (page, count) => `Page ${page} of ${count}`,
		whereYouAre: 'You are here',
		fromBefore: 'from ',
		fromAfter: '',
		outOfFive: 'Rating out of five:',
	},
}
