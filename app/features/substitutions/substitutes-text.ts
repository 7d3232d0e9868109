import type { EndRefusal, OfferRefusal, SubstitutionState } from '#app/domain/substitutions/substitution.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface SubstitutesText {
	title: string
	buyer: {
		lead: string
		was: string
		offered: string
		see: string
		pays: string
		back: string
		noMore: string
		words: string
		until: (at: string) => string
		yes: string
		no: string
		noHint: string
		toOrder: string
		ended: Record<SubstitutionState, string>
		problems: Record<EndRefusal, string>
	}
	seller: {
		link: string
		title: string
		lead: string
		none: string
		line: string
		choose: string
		choice: (title: string, option: string, price: string, left: string) => string
		words: string
		wordsHint: string
		offer: string
		rule: string
		offers: string
		states: Record<SubstitutionState, string>
		withdraw: string
		stays: (paid: string, back: string) => string
		problems: Record<OfferRefusal | EndRefusal, string>
	}
}

/** Words of what is sent instead of what ran out. */
export const substitutesText: Catalogue<SubstitutesText> = {
	zh: {
		title: '换一件',
		buyer: {
			lead: '您买的有一件发不出来了，卖家想换一件给您。要不要由您定，不加钱。',
			was: '您买的',
			offered: '想换成',
			see: '看看这件',
			pays: '换了以后您付',
			back: '退给您',
			noMore: '价格不变，不加钱。',
			words: '卖家的话',
			until: (at) => `请在 ${at} 前选。到时没有选，这一件取消，全额退回。`,
			yes: '可以，换成这件',
			no: '不要，全额退款',
			noHint: '选“不要”，这一件取消，付的全部退回；订单里别的照常发。',
			toOrder: '回到订单',
			ended: {
				OFFERED: '',
				ACCEPTED: '您同意换成这件。差价原路退回，卖家会发这件。',
				DECLINED: '您没有换。这一件取消了，付的全部退回。',
				LAPSED: '到时没有收到您的答复，这一件取消了，付的全部退回。',
				WITHDRAWN: '卖家收回了这个提议：原来的照常发，或已另行处理，请看订单。',
			},
			problems: {
				ended: '这个提议已经有结果了，没有重复处理。',
				'too-late': '答复的时间过了。没有换货；这一件会取消，全额退回。',
				'too-early': '还没到时间。',
				'line-moved': '这一件已经发出或取消，没有换货。请看订单。',
			},
		},
		seller: {
			link: '缺货？换一件',
			title: '缺货换一件',
			lead: '发不出来的货，可以请买家换成你家别的。买家同意才换，绝不加钱：贵的按原价算，便宜的退差价。',
			none: '这个订单里没有等着打包、可以换的商品。',
			line: '哪一件缺货',
			choose: '换成什么',
			choice: (title, option, price, left) => `${title} · ${option} · ${price} · 还有 ${left}`,
			words: '对买家说一句（可不写）',
			wordsHint: '比如：同一片山上的，味道更淡一些。',
			offer: '问买家',
			rule: '买家有 24 小时答复。同意，就发新的；不要，或到时没有答复，这一件取消并全额退款。等答复时，换的货为他留着，原来的先别打包。问完请到“库存”改成实际的数。',
			offers: '已经问过的',
			states: {
				OFFERED: '等买家答复',
				ACCEPTED: '同意了，发新的',
				DECLINED: '不要，已取消退款',
				LAPSED: '没有答复，已取消退款',
				WITHDRAWN: '已收回',
			},
			withdraw: '收回：原来的找到了',
			stays: (paid, back) => `换后收 ${paid}，退买家 ${back}`,
			problems: {
				'not-waiting': '这一件不在等打包，不能换。',
				weighed: '称重的货不能这样换，请取消这一件。',
				'in-package': '套餐里的货不能单独换，请取消。',
				'offered-already': '已经问过买家了，请等答复，或先收回。',
				moving: '这一件正在取消或更改，等它结束再说。',
				'same-stock': '换的货和缺的货用的是同一份库存，也会缺。请选别的。',
				'other-parcel': '冷藏、冷冻、常温要一样，才能放进同一个包裹。',
				'not-on-sale': '这样货没有在卖，或是预售、称重的，不能拿来换。',
				'too-few': '这样货不够了，没有问买家。请选别的。',
				ended: '这个提议已经有结果了。',
				'too-late': '时间已经过了。',
				'too-early': '还没到时间。',
				'line-moved': '这一件已经发出或取消。',
			},
		},
	},
	en: {
		title: 'Something else instead',
		buyer: {
			lead: 'One thing you bought cannot be sent, and the seller offers another. It is for you to say, and you never pay more.',
			was: 'You bought',
			offered: 'Offered instead',
			see: 'Look at it',
			pays: 'You pay then',
			back: 'Goes back to you',
			noMore: 'The price stays; you pay no more.',
			words: 'From the seller',
			until: (at) =>
				`Please choose by ${at}. Without an answer by then it is cancelled and all you paid for it goes back.`,
			yes: 'Yes, send this one',
			no: 'No, pay it back',
			noHint: 'With a no it is cancelled and all you paid for it goes back; the rest of the order goes on.',
			toOrder: 'Back to the order',
			ended: {
				OFFERED: '',
				ACCEPTED: 'You took it. The difference goes back the way it came, and the seller sends this one.',
				DECLINED: 'You did not take it. It was cancelled, and all you paid for it goes back.',
				LAPSED: 'No answer came in time. It was cancelled, and all you paid for it goes back.',
				WITHDRAWN:
					'The seller took this offer back: yours is sent as bought or was settled otherwise. Please see the order.',
			},
			problems: {
				ended: 'This was decided before; nothing was done twice.',
				'too-late': 'The time to answer is over. Nothing was exchanged; it is cancelled and paid back in full.',
				'too-early': 'It is not time yet.',
				'line-moved': 'It was sent or cancelled meanwhile; nothing was exchanged. Please see the order.',
			},
		},
		seller: {
			link: 'Ran out? Offer another',
			title: 'Offer something else',
			lead: 'For goods you cannot send you may offer others of yours. The buyer decides and never pays more: dearer ones go at the old price, of cheaper ones the difference goes back.',
			none: 'Nothing in this order waits to be packed and can be exchanged.',
			line: 'What ran out',
			choose: 'Offer instead',
			choice: (title, option, price, left) => `${title} · ${option} · ${price} · ${left} left`,
			words: 'A word to the buyer (optional)',
			wordsHint: 'Such as: from the same hill, a little milder.',
			offer: 'Ask the buyer',
			rule: 'The buyer has 24 hours. With a yes you send the new one; with a no, or no answer, it is cancelled and paid back in full. Meanwhile the new one is kept for the buyer; do not pack the old one. Then set your stock to what is really there.',
			offers: 'Asked already',
			states: {
				OFFERED: 'waits for the buyer',
				ACCEPTED: 'taken: send the new one',
				DECLINED: 'not taken: cancelled and paid back',
				LAPSED: 'no answer: cancelled and paid back',
				WITHDRAWN: 'taken back',
			},
			withdraw: 'Take back: the first one was found',
			stays: (paid, back) => `${paid} stays, ${back} goes back`,
			problems: {
				'not-waiting': 'It does not wait to be packed, so it cannot be exchanged.',
				weighed: 'What is weighed cannot be exchanged so; please cancel it.',
				'in-package': 'Goods of a package cannot be exchanged alone; please cancel.',
				'offered-already': 'The buyer was asked already. Wait for the answer, or take it back first.',
				moving: 'It is being cancelled or changed; wait until that is over.',
				'same-stock': 'It is of the same stock, which ran out. Please choose another.',
				'other-parcel': 'It must travel as warm or cold as the other, to go into the same parcel.',
				'not-on-sale': 'It is not on sale, sold ahead, or weighed, so it cannot be offered.',
				'too-few': 'There is not enough of it; the buyer was not asked. Please choose another.',
				ended: 'This was decided already.',
				'too-late': 'The time is over.',
				'too-early': 'It is not time yet.',
				'line-moved': 'It was sent or cancelled meanwhile.',
			},
		},
	},
}
