import type { NoteState } from '#app/domain/cart/note-state.ts'
import type { OtherWay } from '#app/domain/cart/other-wishes.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CartText {
	title: string
	emptyTitle: string
	emptyBody: string
	products: string
	stays: string
	experiences: string
	packages: string
	goOn: string
	soldBy: string
	gone: string
	change: string
	update: string
	remove: string
	layAside: string
	layAsideLong: (title: string) => string
	laidAside: string
	laidAsideLead: string
	againTitle: string
	againDone: string
	againNot: string
	againNothing: string
	againPackage: string
	againGone: string
	againFull: string
	againLook: string
	againBack: string
	toBasket: string
	putBack: string
	putBackLong: (title: string) => string
	removeLong: (title: string) => string
	qty: string
	rooms: string
	packs: string
	checkIn: string
	checkOut: string
	adults: string
	childAges: string
	childAgesHint: string
	session: string
	startsOn: string
	alternative: string
	left: (count: number) => string
	each: string
	wasPrice: (was: string) => string
	cannot: string
	takeWhatIsLeft: (count: number) => string
	instead: string
	ways: Record<OtherWay, string>
	otherStays: string
	summary: string
	checkout: string
	mendFirst: string
	tooMany: string
	oneOrder: string
	notAdded: string
	notChanged: string
	tryAgain: string
	notFound: string
	full: string
	done: Record<'added' | 'changed', string>
	collect: (stay: string) => string
	noteField: Record<'label' | 'hint' | 'keep', string>
	noteStates: Record<NoteState, string>
	unpaidTitle: string
	unpaid: (number: string, until: string, total: string) => string
	toOrder: string
	faults: Record<string, string>
}

export const cartText: Catalogue<CartText> = {
	zh: {
		title: '购物篮',
		emptyTitle: '购物篮还空着',
		emptyBody: '物产、住处和体验可以放进同一个篮子，一次付清。',
		products: '挑点物产',
		stays: '找个住处',
		experiences: '看看体验',
		packages: '看看套餐',
		goOn: '继续逛',
		soldBy: '卖家',
		gone: '这一项已经不在了',
		change: '修改',
		update: '更新',
		remove: '移除',
		layAside: '以后再买',
		layAsideLong: (title) => `把${title}留到以后再买`,
		laidAside: '以后再买',
		laidAsideLead: '日期和数量都记着；没有为您留货，价格按放回来那天算。',
		againTitle: '再买一次',
		againDone: '已放进购物篮，按今天的价格',
		againNot: '这几样没有放进去',
		againNothing: '这张订单里的东西现在都没有了。',
		againPackage: '套餐要重新选出发的日子',
		againGone: '已经下架',
		againFull: '购物篮满了',
		againLook: '去看看',
		againBack: '回订单',
		toBasket: '去购物篮',
		putBack: '放回购物篮',
		putBackLong: (title) => `把${title}放回购物篮`,
		removeLong: (title) => `移除${title}`,
		qty: '数量',
		rooms: '房间数',
		packs: '份数',
		checkIn: '入住',
		checkOut: '离店',
		adults: '每间成人',
		childAges: '儿童年龄',
		childAgesHint: '周岁，用逗号分开，例如 3,7；没有就空着',
		session: '场次',
		alternative: '其中一项，可以换',
		startsOn: '出发日期',
		left: (count) => `余 ${count}`,
		each: '每位',
		wasPrice: (was) => `价格变了：放进来时是 ${was}`,
		cannot: '现在买不了',
		takeWhatIsLeft: (count) => `改成 ${count}`,
		instead: '可以换成这些，点一下就好',
		ways: { dates: '改日子', room: '换房型', session: '换场次', size: '换规格', alike: '换一样' },
		otherStays: '这几天还有房的住处 →',
		summary: '合计',
		checkout: '去结算',
		mendFirst: '先处理上面买不了的几项，就能结算。',
		tooMany: '购物篮原样留着，付清或放弃一张就能结算。',
		oneOrder: '几家的东西，一次付清。',
		notAdded: '还没有放进篮子',
		notChanged: '没有改成，原来的还在',
		tryAgain: '放进购物篮',
		notFound: '找不到这一项，可能已经下架。',
		full: '购物篮最多放 50 项，请先结算或移除几项。',
		done: { added: '已放进购物篮', changed: '改好了' },
		collect: (stay) => `要寄的东西也可以入住时在${stay}取，不收运费，结算时选。`,
		noteField: { label: '给商家的话', hint: '可以不填，结算时还能改', keep: '记下' },
		noteStates: {
			kept: '记下了，结算时会带上。',
			waiting: '没有信号。这句话记在手机里，有信号时会自己送到购物篮。',
			failed: '没有送到，写的还在。请有信号时再点一次“记下”。',
		},
		unpaidTitle: '有一张订单等着付款',
		unpaid: (number, until, total) => `订单 ${number}，${total}，东西为您留到 ${until}。`,
		toOrder: '去付款或取消',
		faults: {
			qty: '请填 1 到 9999 的整数',
			date: '请填一个日期',
			order: '离店要晚于入住',
			tooLong: '一次最多 60 晚',
			adults: '请填 1 到 99 位成人',
			ages: '儿童年龄是 0 到 17 的整数，用逗号分开',
			tickets: '每种票填 0 到 999，至少一张',
			choice: '请重新选择',
		},
	},
	en: {
		title: 'Basket',
		emptyTitle: 'Your basket is empty',
		emptyBody: 'Produce, stays and experiences go into one basket and are paid at once.',
		products: 'Pick some produce',
		stays: 'Find a place to stay',
		experiences: 'See what to do',
		packages: 'See whole trips',
		goOn: 'Go on looking',
		soldBy: 'Sold by',
		gone: 'This is no longer here',
		change: 'Change',
		update: 'Update',
		remove: 'Remove',
		layAside: 'Save for later',
		layAsideLong: (title) => `Save for later: ${title}`,
		laidAside: 'Saved for later',
		laidAsideLead:
			'Dates and numbers stay as they are; nothing is held for you, and the price is that of the day you put it back.',
		againTitle: 'Order it again',
		againDone: 'In your basket, at today’s prices',
		againNot: 'These could not be put in',
		againNothing: 'Nothing of this order can be had at the moment.',
		againPackage: 'A package needs another first day',
		againGone: 'No longer offered',
		againFull: 'The basket is full',
		againLook: 'Have a look',
		againBack: 'To the order',
		toBasket: 'To the basket',
		putBack: 'Put it back',
		putBackLong: (title) => `Put it back: ${title}`,
		removeLong: (title) => `Remove ${title}`,
		qty: 'Quantity',
		rooms: 'Rooms',
		packs: 'Packages',
		checkIn: 'Arrival',
		checkOut: 'Departure',
		adults: 'Adults a room',
		childAges: 'Ages of children',
		childAgesHint: 'In years, with commas: 3,7. Leave it empty when there are none',
		session: 'Session',
		alternative: 'One of these, as you like',
		startsOn: 'First day',
		left: (count) => `${count} left`,
		each: 'each',
		wasPrice: (was) => `The price has changed: it was ${was} when you added it`,
		cannot: 'Cannot be bought now',
		takeWhatIsLeft: (count) => `Take ${count}`,
		instead: 'You can have these instead, one press each',
		ways: { dates: 'Dates', room: 'Room', session: 'Session', size: 'Size', alike: 'Alike' },
		otherStays: 'Stays with rooms on these dates →',
		summary: 'Summary',
		checkout: 'Check out',
		mendFirst: 'Mend what cannot be bought above, then check out.',
		tooMany: 'Your basket stays as it is; you can check out once one is paid or let go.',
		oneOrder: 'Several sellers, one payment.',
		notAdded: 'Not in the basket yet',
		notChanged: 'Not changed, it is as it was',
		tryAgain: 'Add to basket',
		notFound: 'We cannot find this; it may no longer be offered.',
		full: 'A basket takes 50 lines. Please check out or remove some first.',
		done: { added: 'Added to your basket', changed: 'Changed' },
		collect: (stay) => `What is sent may wait for you at ${stay} instead, free: choose so at the checkout.`,
		noteField: {
			label: 'A word to the sellers',
			hint: 'If you like; it can still be changed at the checkout',
			keep: 'Note it',
		},
		noteStates: {
			kept: 'Noted: it comes along to the checkout.',
			waiting: 'No signal. Your words are kept on this phone and go to the basket by themselves once there is one.',
			failed: 'It did not get through; what you wrote is still here. Tap “Note it” again with a signal.',
		},
		unpaidTitle: 'An order is waiting to be paid',
		unpaid: (number, until, total) => `Order ${number}, ${total}, is kept for you until ${until}.`,
		toOrder: 'Pay or cancel it',
		faults: {
			qty: 'A whole number from 1 to 9999',
			date: 'Please choose a date',
			order: 'Departure must be after arrival',
			tooLong: 'At most 60 nights at once',
			adults: 'From 1 to 99 adults',
			ages: 'Ages are whole numbers from 0 to 17, with commas',
			tickets: 'From 0 to 999 of each ticket, at least one in all',
			choice: 'Please choose again',
		},
	},
}
