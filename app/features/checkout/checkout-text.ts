import type { Catalogue } from '#app/ui/text/language.tsx'

interface CheckoutText {
	title: string
	lead: string
	contact: string
	contactHint: string
	name: string
	phone: string
	email: string
	emailHint: string
	address: string
	addressHint: string
	saved: string
	useSaved: (label: string) => string
	otherReceiver: string
	toName: string
	toPhone: string
	keepAddress: string
	note: string
	noteHint: string
	yourOrder: string
	rules: string
	perishable: string
	perishableHint: string
	pay: (total: string) => string
	payUnsummed: string
	payLater: string
	place: string
	changeBasket: string
	unavailable: string
	unavailableBody: string
	priceChanged: string
	priceChangedBody: (was: string, now: string) => string
	shippingKnown: (now: string) => string
	confirmNew: (now: string) => string
	addressNeeded: string
	regionUnknown: string
	notPayable: string
	keyReused: string
	couponRefused: string
	toCoupon: string
	shipHow: string
	shipHowHint: string
	toDoor: string
	toRoom: (room: string) => string
	collectAt: (stay: string) => string
	pickUpAt: (point: string, fee: string | null) => string
	updateShip: string
	tooMany: (seconds: number) => string
	holdsLimitedBody: string
	checkFields: string
	unpaidTitle: string
	unpaid: (number: string, until: string) => string
	toOrder: string
	login: string
	loginLink: string
	faults: Record<string, string>
}

export const checkoutText: Catalogue<CheckoutText> = {
	zh: {
		title: '结算',
		lead: '几家的东西合成一张订单，一次付清。',
		contact: '联系人',
		contactHint: '只给为您服务的商家看，用来送货和接待。',
		name: '姓名',
		phone: '手机',
		email: '电子邮箱',
		emailHint: '付款页和凭证用',
		address: '收货地址',
		addressHint: '选到最后一级，运费就算出来了。',
		saved: '地址簿',
		useSaved: (label) => `寄到${label}`,
		otherReceiver: '收件人不是联系人',
		toName: '收件人',
		toPhone: '收件人手机',
		keepAddress: '存进地址簿，下次点一下就填好',
		note: '给商家的话',
		noteHint: '可以不填',
		yourOrder: '您的订单',
		rules: '退改规则',
		perishable: '我知道鲜活易腐的物产不支持无理由退货',
		perishableHint: '有质量问题照样赔：收货后按规则里的时间拍照告诉我们。',
		pay: (total) => `提交订单并付款 ${total}`,
		payUnsummed: '提交订单并付款',
		payLater: '提交后为您保留约 36 分钟，付款在支付页完成。',
		place: '提交订单',
		changeBasket: '回购物篮修改',
		unavailable: '有几项现在买不了',
		unavailableBody: '没有扣款，也没有占用任何东西；购物篮原样留着。',
		priceChanged: '价格变了，请再确认一次',
		priceChangedBody: (was, now) => `原来合计 ${was}，现在合计 ${now}。填写的内容都还在。`,
		shippingKnown: (now) => `算上运费，合计 ${now}。填写的内容都还在。`,
		confirmNew: (now) => `确认 ${now} 并付款`,
		addressNeeded: '有物产要寄，请填收货地址。',
		regionUnknown: '没有找到这个收货地区。其他内容都保留着，请重新选择地区。',
		notPayable: '这个金额没法在线支付（每笔最少 ¥4，最多 ¥999,999.99）。请调整购物篮。',
		couponRefused: '优惠券没有用上。改一下或清空它再提交；其他内容都还在。',
		toCoupon: '去改券码',
		shipHow: '怎么收货',
		shipHowHint: '住店的可以到店取或送到房间，不收运费；自提点比送货上门便宜。',
		toDoor: '送货上门',
		toRoom: (room) => `送到房间（${room}），免运费`,
		collectAt: (stay) => `入住时在${stay}取，免运费`,
		pickUpAt: (point, fee) => `到${point}自提，${fee ?? '免运费'}`,
		updateShip: '更新收货方式和运费',
		keyReused: '这一页已经提交过一张订单。要再下一单，请再提交一次。',
		tooMany: (seconds) => `提交得太快了，请 ${seconds} 秒后再试。填写的内容都还在。`,
		holdsLimitedBody: '什么都没有扣款，购物篮原样留着；未付款的订单列在购物篮里。',
		checkFields: '还差这几处，点一下就到',
		unpaidTitle: '这个篮子已有一张订单等着付款',
		unpaid: (number, until) => `订单 ${number}，东西为您留到 ${until}。再提交会是另一张订单。`,
		toOrder: '去付款或取消',
		login: '有账号？',
		loginLink: '登录后自动填写',
		faults: {
			name: '请填姓名，最多 80 个字',
			phone: '请填能打通的电话号码',
			email: '请填正确的电子邮箱',
			note: '最多 500 个字',
			region: '请选到最后一级',
			line: '请填村、街道和门牌',
			perishable: '下单前请确认这一条',
			giftWords: '祝福最多 300 个字',
			form: '这一页已经过期，请再提交一次',
		},
	},
	en: {
		title: 'Checkout',
		lead: 'Several sellers become one order and one payment.',
		contact: 'Who is buying',
		contactHint: 'Shown only to the sellers who serve you, to deliver and to welcome you.',
		name: 'Name',
		phone: 'Phone',
		email: 'E-mail',
		emailHint: 'For the payment page and your receipt',
		address: 'Where to send it',
		addressHint: 'Choose down to the last level and the shipping is known.',
		saved: 'Your address book',
		useSaved: (label) => `Send it to ${label}`,
		otherReceiver: 'Someone else takes the parcel',
		toName: 'Receiver',
		toPhone: 'Receiver’s phone',
		keepAddress: 'Keep it in my address book, for one tap next time',
		note: 'A word to the sellers',
		noteHint: 'If you like',
		yourOrder: 'Your order',
		rules: 'Cancellation and returns',
		perishable: 'I know that fresh goods cannot be sent back unwanted',
		perishableHint: 'If anything is wrong with them we make it good: send a photo within the time the rules name.',
		pay: (total) => `Order and pay ${total}`,
		payUnsummed: 'Order and pay',
		payLater: 'We keep everything for about 36 minutes; you pay on the payment page.',
		place: 'Place the order',
		changeBasket: 'Change the basket',
		unavailable: 'Some of this cannot be bought now',
		unavailableBody: 'Nothing was charged or held; your basket is as it was.',
		priceChanged: 'The price has changed, please confirm it again',
		priceChangedBody: (was, now) => `It was ${was} and is now ${now}. What you entered is kept.`,
		shippingKnown: (now) => `With shipping it comes to ${now}. What you entered is kept.`,
		confirmNew: (now) => `Confirm ${now} and pay`,
		addressNeeded: 'Some of this is sent by parcel: please say where to.',
		regionUnknown: 'That place is not on our map. All you entered is kept: please choose the place again.',
		notPayable: 'This amount cannot be paid online (from ¥4 to ¥999,999.99 a payment). Please change the basket.',
		couponRefused: 'The coupon was not used. Change or empty it and submit again: the rest is kept.',
		toCoupon: 'To the code',
		shipHow: 'How it reaches you',
		shipHowHint: 'Free where you stay or brought to your room there; a pick-up point costs less than your door.',
		toDoor: 'To my door',
		toRoom: (room) => `Brought to my room (${room}), free`,
		collectAt: (stay) => `Collect at ${stay} when I stay, free`,
		pickUpAt: (point, fee) => `Pick up at ${point}, ${fee ?? 'free'}`,
		updateShip: 'Update delivery and shipping',
		keyReused: 'This page has already placed an order. To place another one, submit it again.',
		tooMany: (seconds) => `That was very quick. Please try again in ${seconds} s; what you entered is kept.`,
		holdsLimitedBody: 'Nothing was charged and your basket is as it was; your unpaid orders are listed in it.',
		checkFields: 'Only these are missing: each leads to its field',
		unpaidTitle: 'An order from this basket is waiting to be paid',
		unpaid: (number, until) => `Order ${number} is kept for you until ${until}. Submitting again places another order.`,
		toOrder: 'Pay or cancel it',
		login: 'Have an account?',
		loginLink: 'Log in and we fill this in',
		faults: {
			name: 'Please give a name of at most 80 letters',
			phone: 'Please give a phone number that works',
			email: 'Please give a working e-mail address',
			note: 'At most 500 letters',
			region: 'Please choose down to the last level',
			line: 'Please give village, street and door',
			perishable: 'Please confirm this before ordering',
			giftWords: 'A greeting of at most 300 letters',
			form: 'This page has expired, please submit it once more',
		},
	},
}
