import type { Catalogue } from '#app/ui/text/language.tsx'

interface GiftFieldsText {
	title: string
	isGift: string
	hint: string
	words: string
	wordsHint: string
	howFar: string
	howFarHint: string
	faults: { region: string }
}

/** Buying something for somebody else, who says where it goes. */
export const giftFieldsText: Catalogue<GiftFieldsText> = {
	zh: {
		title: '送人',
		isGift: '这是礼物，地址让收礼人自己填',
		hint: '付款后您拿到一个链接和二维码，交给收礼人。对方不用账号；两周内没有人收下，全部退回。',
		words: '一句祝福',
		wordsHint: '和您的名字一起给收礼人看，可以不填',
		howFar: '运费付到哪里',
		howFarHint: '选到县（区）就行。收礼人填得更近，多付的运费退给您；更远的地方寄不到，拿不准就选远一些。',
		faults: { region: '请选到县（区）' },
	},
	en: {
		title: 'For somebody else',
		isGift: 'It is a gift: whoever gets it says where to',
		hint: 'Once you have paid you get a link and a code to hand on. Its receiver needs no account; if nobody accepts it within two weeks, all of it goes back to you.',
		words: 'A greeting',
		wordsHint: 'Shown with your name to whoever gets it, if you like',
		howFar: 'How far the shipping is paid',
		howFarHint:
			'The county is enough. If it goes less far, the difference comes back to you; it cannot go farther, so choose a far place if you are not sure.',
		faults: { region: 'Please choose as far as the county' },
	},
}
