import type { GiftState } from '#app/domain/gifts/gift.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface GiftText {
	title: string
	from: (giver: string) => string
	fromSomebody: string
	lead: Record<GiftState, string>
	hasCome: string
	/** It waits at a point. */
	isThere: string
	until: (time: string) => string
	inside: string
	pieces: (count: string) => string
	where: string
	whereHint: string
	way: string
	wayHint: string
	toDoor: string
	atPoint: (name: string) => string
	paidTo: (place: string) => string
	name: string
	phone: string
	email: string
	emailHint: string
	accept: string
	accepted: (time: string) => string
	parcel: (number: string) => string
	soon: string
	fetched: (point: string) => string
	waits: string
	own: { hint: string; link: string; share: string; copy: string; copied: string }
	forget: string
	forgetHint: (day: string) => string
	forgetOver: (day: string) => string
	claimOpen: (days: number) => string
	forgotten: string
	damaged: string
	toMarket: string
	problems: Record<
		| 'too-far'
		| 'not-carried'
		| 'unknown-place'
		| 'unknown-point'
		| 'accepted-before'
		| 'over'
		| 'faults'
		| 'under-way'
		| 'claim-open',
		string
	>
	faults: Record<string, string>
}

export const giftText: Catalogue<GiftText> = {
	zh: {
		title: '给您的礼物',
		from: (giver) => `${giver} 送您一份礼物`,
		fromSomebody: '有人送您一份礼物',
		lead: {
			OPEN: '钱已经付了。填好寄到哪里，商家就打包寄出；不用注册账号。',
			ACCEPTED: '地址填好了，礼物会寄过来。',
			OVER: '这份礼物已经过期或取消，钱退给了送礼的人。',
		},
		hasCome: '礼物到了，祝您喜欢。',
		isThere: '礼物到了代收点，凭取件码去取。',
		until: (time) => `${time} 前收下（北京时间）`,
		inside: '里面有',
		pieces: (count) => `${count} 件`,
		where: '寄到哪里',
		whereHint: '地址和电话只给打包、寄送的人看，送礼的人看不到。',
		way: '怎么拿到',
		wayHint: '到代收点取，取件码只给您一个人；送礼的人只知道到没到、取没取。',
		toDoor: '送到家门口',
		atPoint: (name) => `自取：${name}`,
		paidTo: (place) => `运费付到${place}；更近的地方也行，多付的退给送礼的人。`,
		name: '收件人',
		phone: '电话',
		email: '邮箱（可以不填）',
		emailHint: '包裹要到代收点取的取件码、售后的进展发到这里；不填也能在这一页看到。',
		accept: '收下礼物',
		accepted: (time) => `${time} 收下`,
		parcel: (number) => `包裹 ${number}`,
		soon: '商家打包后，这里能看到包裹走到哪里。留好这个链接。',
		fetched: (point) => `寄到 ${point}，您去那里取。`,
		waits:
			'包裹到了代收点，等收礼人来取。取件码只给收礼人看：在收下礼物的那个浏览器里打开这一页，或者用收礼人自己的链接。',
		own: {
			hint: '包裹到了代收点，取件码会显示在这一页，只有您看得到。换一部手机看，用下面的链接；请不要转给别人。',
			link: '只给您的链接',
			share: '发到我的另一部手机',
			copy: '复制链接',
			copied: '已复制',
		},
		forget: '删掉我的地址',
		forgetHint: (day) => `礼物到了，地址就用不上了。删了以后，售后的页面也打不开了。不删的话，${day}以后自动删除。`,
		forgetOver: (day) => `这份礼物不会寄来了，地址用不上了。不删的话，${day}以后自动删除。`,
		claimOpen: (days) => `售后还没有结果：地址和售后的页面先留着，有了结果再过 ${days} 天才自动删除。`,
		forgotten: '地址已经删除。',
		damaged: '收到了有问题？',
		toMarket: '逛逛山海',
		problems: {
			'too-far': '这个地方比送礼的人付的运费远，寄不到。请换一个近一些的地址，或者请送礼的人重新下单。',
			'not-carried': '里面有东西寄不到这个地方。请换一个地址。',
			'unknown-point': '这个代收点现在不收件，请换一个，或者送到家门口。',
			'unknown-place': '没有找到这个地区，请重新选择。填写的内容都还在。',
			'accepted-before': '这份礼物已经有人收下了。',
			over: '这份礼物已经过期或取消了。',
			faults: '还差几处没有填好。',
			'under-way': '礼物还在路上，到了以后才能删。',
			'claim-open': '售后还没有结果，有了结果才能删。',
		},
		faults: {
			region: '请选到最后一级',
			name: '请填收件人，最多 80 个字',
			phone: '请填能打通的电话号码',
			line: '请填村、街道和门牌',
			email: '邮箱不对；不想填就空着',
		},
	},
	en: {
		title: 'A gift for you',
		from: (giver) => `A gift for you from ${giver}`,
		fromSomebody: 'Somebody sends you a gift',
		lead: {
			OPEN: 'It is paid for. Say where it goes and its seller packs and sends it; you need no account.',
			ACCEPTED: 'The address is known and your gift is sent.',
			OVER: 'This gift is over or was called off, and its giver has the money back.',
		},
		hasCome: 'Your gift has come. May it bring you joy.',
		isThere: 'Your gift waits at its point, to be fetched with its code.',
		until: (time) => `Accept it by ${time} (China time, UTC+8)`,
		inside: 'What is in it',
		pieces: (count) => (count === '1' ? '1 piece' : `${count} pieces`),
		where: 'Where to send it',
		whereHint: 'Only those who pack and carry it see address and phone; whoever gives it does not.',
		way: 'How you get it',
		wayHint:
			'Fetched at a point, its code is told to you alone: whoever gives it learns only that it is there, and that it was fetched.',
		toDoor: 'Brought to my door',
		atPoint: (name) => `Fetched at ${name}`,
		paidTo: (place) =>
			`Shipping is paid as far as ${place}; nearer is fine, and what is left goes back to whoever gives it.`,
		name: 'Receiver',
		phone: 'Phone',
		email: 'Mail (if you like)',
		emailHint:
			'The code, if it is fetched at a point, and news of a claim are sent here; you also see them on this page.',
		accept: 'Accept the gift',
		accepted: (time) => `Accepted on ${time}`,
		parcel: (number) => `Parcel ${number}`,
		soon: 'Once it is packed you see here where it is. Keep this link.',
		fetched: (point) => `It goes to ${point}, where you fetch it.`,
		waits:
			'A parcel waits at its point for the receiver. Its code is shown to nobody else: open this page in the browser in which the gift was accepted, or by the receiver’s own link.',
		own: {
			hint: 'When it waits at a point, its code stands on this page, for you alone. The link opens it on another phone; please pass it on to nobody.',
			link: 'Your own link',
			share: 'Send it to my other phone',
			copy: 'Copy the link',
			copied: 'Copied',
		},
		forget: 'Take my address out',
		forgetHint: (day) =>
			`Your gift has come, and the address has done its service. With it goes the page for claims. It goes by itself after ${day}.`,
		forgetOver: (day) => `Your gift does not come, so the address is of no use. It goes by itself after ${day}.`,
		claimOpen: (days) =>
			`A claim is open: your address and its page stay until it has ended, and go by themselves ${days} days later.`,
		forgotten: 'The address was taken out.',
		damaged: 'Did it come damaged?',
		toMarket: 'Have a look at Shanhai',
		problems: {
			'too-far':
				'This place is farther than the shipping that was paid for. Choose a nearer one, or ask whoever gives it to order anew.',
			'not-carried': 'Something in it cannot be sent to this place. Please choose another.',
			'unknown-point': 'That point takes no parcels now. Choose another, or have it brought to your door.',
			'unknown-place': 'That place is not on our map. All you entered is kept: please choose the place again.',
			'accepted-before': 'Somebody has accepted this gift already.',
			over: 'This gift is over or was called off.',
			faults: 'Something is still missing.',
			'under-way': 'It is on its way; the address can go once it has come.',
			'claim-open': 'A claim is open; the address can go once it has ended.',
		},
		faults: {
			region: 'Please choose down to the last level',
			name: 'Please give a name of at most 80 letters',
			phone: 'Please give a phone number that works',
			line: 'Please give village, street and door',
			email: 'Please correct the mail address, or leave it empty',
		},
	},
}
