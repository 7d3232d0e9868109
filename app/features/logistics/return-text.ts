import type { Catalogue } from '#app/ui/text/language.tsx'

interface ReturnText {
	title: string
	lead: string
	points: string
	noPoints: string
	getNumber: string
	number: string
	show: string
	label: string
	print: string
	track: string
	here: string
	hereLead: string
}

export const returnText: Catalogue<ReturnText> = {
	zh: {
		title: '交到代收点退回',
		lead: '不用自己找快递：拿一个退货号，把东西包好，交到附近任何一个代收点。交出后，这里会自动记为已寄回。',
		points: '附近的代收点',
		noPoints: '您的县里现在没有代收点，请用快递寄回。',
		getNumber: '拿退货号',
		number: '退货号',
		show: '给代收点看这个号码，或把面单打印出来贴上。',
		label: '退货面单',
		print: '打印退货面单（PDF）',
		track: '查退货走到哪里了',
		here: '要送回卖家的退货',
		hereLead: '村民和游客交来的退货。送到下一个点或卖家手里时，输入退货号记一下。',
	},
	en: {
		title: 'Hand it in at a delivery point',
		lead: 'No carrier needed: take a return number, wrap the goods and bring them to any delivery point near you. Once they are handed in, this page says that they were sent back.',
		points: 'Delivery points near you',
		noPoints: 'There is no delivery point in your county now. Please send it back by a carrier.',
		getNumber: 'Take a return number',
		number: 'Return number',
		show: 'Show this number at the point, or print the label and put it on the parcel.',
		label: 'Label for a return',
		print: 'Print the label (PDF)',
		track: 'See how far it has come',
		here: 'Returns to take to their sellers',
		hereLead: 'Handed in by buyers. Note the number when one comes to the next point, or to its seller.',
	},
}
