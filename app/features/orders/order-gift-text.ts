import type { GiftState } from '#app/domain/gifts/gift.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface OrderGiftText {
	/** Of a line that waits for its receiver. */
	waiting: string
	title: Record<GiftState, string>
	say: (until: string) => string
	accepted: (at: string) => string
	over: string
	words: string
	link: string
	share: string
	copy: string
	copied: string
	scan: string
}

/** A gift on the page of its order. */
export const orderGiftText: Catalogue<OrderGiftText> = {
	zh: {
		waiting: '等收礼人填地址',
		title: { OPEN: '把礼物交出去', ACCEPTED: '礼物有人收下了', OVER: '礼物没有送出去' },
		say: (until) =>
			`把链接或二维码交给收礼人：对方不用账号，填好地址就发货。最晚 ${until}（北京时间）收下，到时没有人收下，付的钱（含运费）全部退回。`,
		accepted: (at) => `${at} 填好了地址。地址只给寄送的人看，您这里不显示；寄得比您付的近，多付的运费会退给您。`,
		over: '没有人收下，或者您取消了。付的钱按原路退回。',
		words: '您的祝福',
		link: '给收礼人的链接',
		share: '发给收礼人',
		copy: '复制链接',
		copied: '已复制',
		scan: '或者让对方扫这个码',
	},
	en: {
		waiting: 'Awaiting its receiver',
		title: { OPEN: 'Hand the gift on', ACCEPTED: 'Your gift was accepted', OVER: 'The gift was not given' },
		say: (until) =>
			`Hand the link or the code on: its receiver needs no account, says where it goes, and it is sent. It can be accepted until ${until} (China time, UTC+8); after that all you paid goes back to you, shipping too.`,
		accepted: (at) =>
			`Its receiver said where it goes on ${at}. Only who sends it sees the address, so it is not shown here. If it goes less far than you paid for, the difference comes back to you.`,
		over: 'Nobody accepted it, or you called it off. What you paid goes back the way it came.',
		words: 'Your greeting',
		link: 'Link for the receiver',
		share: 'Send it on',
		copy: 'Copy the link',
		copied: 'Copied',
		scan: 'Or let them scan this code',
	},
}
