import type { ClaimState } from '#app/domain/claims/claim-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface GiftClaimText {
	title: string
	lead: string
	toGift: string
	thing: string
	pieces: (count: number) => string
	wordsHint: string
	photosHint: string
	send: string
	earlier: string
	none: string
	/** How its receiver learns what became of it: told by mail, or by a link to be kept. */
	told: string
	untold: string
	/** How long the page and the address stay: once all has ended, and before. */
	keptUntil: (day: string) => string
	kept: (days: number) => string
	own: { link: string; share: string; copy: string; copied: string }
	turn: Record<ClaimState, string>
	/** For the two others, on their pages of the claim. */
	byReceiver: string
	photosHidden: string
	/** For whoever answers or decides. */
	readByBoth: string
}

/** The words of a claim that a gift's receiver makes. */
export const giftClaimText: Catalogue<GiftClaimText> = {
	zh: {
		title: '礼物有问题',
		lead: '说清楚出了什么问题，附上照片，商家 72 小时内答复。同意退款的话，钱退给送礼的人，他会知道这件事，但看不到您的地址和照片。',
		toGift: '回到礼物',
		thing: '哪一样',
		pieces: (count) => `${count} 件`,
		wordsHint: '例如：打开时有两罐已经压坏了。送礼的人也看得到这段话，别写地址和电话。',
		photosHint:
			'至少 1 张，最多 5 张，每张不超过 8 MB（JPEG、PNG 或 WebP）。只有商家和当地管理员看得到，送礼的人看不到。',
		send: '告诉商家',
		earlier: '您说过的',
		none: '现在没有可以申请的：',
		told: '有了进展，会发邮件告诉您。',
		keptUntil: (day) => `这一页和您的地址保留到${day}，以后自动删除。`,
		kept: (days) => `这一页和您的地址一直留到有了结果，再过 ${days} 天自动删除。`,
		untold: '您没有留邮箱，进展只在这一页看得到。换一部手机看，用下面的链接；请不要转给别人。',
		own: {
			link: '只给您的链接',
			share: '发到我的另一部手机',
			copy: '复制链接',
			copied: '已复制',
		},
		turn: {
			OPEN: '等商家答复；没有答复，就由当地管理员处理。',
			APPROVED: '商家在处理。',
			SENT_BACK: '商家在处理。',
			RECEIVED: '商家在处理。',
			ESCALATED: '当地管理员看过照片和双方的话后决定。',
			ACCEPTED: '商家认了，钱退给送礼的人。',
			REFUSED: '商家没有同意；送礼的人可以请管理员决定。',
			DISMISSED: '管理员看过后没有支持。',
			WITHDRAWN: '送礼的人撤回了。',
		},
		byReceiver: '收礼的人提出的，退款退给送礼的人',
		photosHidden: '收礼的人附了照片，只给卖家和管理员看。',
		readByBoth: '送礼的人和收礼的人都看得到这段话，别写金额和地址。',
	},
	en: {
		title: 'Something is wrong with the gift',
		lead: 'Tell what is wrong and show it: the seller answers within 72 hours. What is refunded goes to whoever gave it; they are told, but never see your address or your photos.',
		toGift: 'Back to the gift',
		thing: 'Which of it',
		pieces: (count) => (count === 1 ? '1 piece' : `${count} pieces`),
		wordsHint:
			'For example: two tins were crushed when I opened it. Who gave it reads this too, so please leave out addresses.',
		photosHint:
			'One to five, up to 8 MB each (JPEG, PNG or WebP). Only the seller and the region’s administrator see them, not who gave it.',
		send: 'Tell the seller',
		earlier: 'What you said',
		none: 'Nothing can be claimed now:',
		told: 'We write you a mail when there is news.',
		keptUntil: (day) => `This page and your address stay until ${day}, and then go by themselves.`,
		kept: (days) =>
			`This page and your address stay until there is an end to it, and go by themselves ${days} days later.`,
		untold:
			'You left no mail address, so news stand on this page alone. The link opens it on another phone; please pass it on to nobody.',
		own: {
			link: 'Your own link',
			share: 'Send it to my other phone',
			copy: 'Copy the link',
			copied: 'Copied',
		},
		turn: {
			OPEN: 'Waits for the seller; without an answer the region’s administrator decides.',
			APPROVED: 'The seller is at it.',
			SENT_BACK: 'The seller is at it.',
			RECEIVED: 'The seller is at it.',
			ESCALATED: 'The region’s administrator looks at the photos and at what was said, and decides.',
			ACCEPTED: 'The seller agreed: the money goes to whoever gave it.',
			REFUSED: 'The seller did not agree; who gave it may ask the administrator.',
			DISMISSED: 'The administrator looked at it and did not support it.',
			WITHDRAWN: 'Withdrawn by whoever gave it.',
		},
		byReceiver: 'Made by the gift’s receiver; the refund goes to its giver',
		photosHidden: 'The receiver added photos, for the seller and the administrator alone.',
		readByBoth: 'Its giver and its receiver both read this: please leave out amounts and addresses.',
	},
}
