import type { Catalogue } from '#app/ui/text/language.tsx'

/** A page of plain text: parts under headings, each of some paragraphs. */
export interface Article {
	title: string
	lead: string
	parts: { title: string; paragraphs: string[] }[]
}

export const helpText: Catalogue<Article> = {
	zh: {
		title: '帮助',
		lead: '买东西、订房、改主意，常问的都在这里。',
		parts: [
			{
				title: '一个购物篮',
				paragraphs: [
					'物产、住处、体验和套餐可以放进同一个篮子，哪怕来自好几家，一次付款。付款时系统替您把房间、名额和库存都留住，留不住的会当场说明原因。',
					'留住的时间是 15 分钟；开始付款以后，会留到付款页关闭。超过时间没有付款，就自动放开给别人。',
				],
			},
			{
				title: '订房和价格',
				paragraphs: [
					'每一晚的价格都写明按什么定：当日单独定价、季节价，或平日价。加人、带孩子、连住优惠都算在里面，付款前看到的就是总价。',
					'住处和体验的时间都是当地时间。离店那天不算一晚，后面的客人可以当天入住。',
				],
			},
			{
				title: '寄送和查件',
				paragraphs: [
					'同一家、同一产地、同一温度的东西装一个包裹。住客可以选择在住处自取，不收运费。运费按目的地和重量，在结账时看到。',
					'拿着查件号谁都可以查，不用登录。',
				],
			},
			{
				title: '取消和退款',
				paragraphs: [
					'每样东西的页面上都写着退改规则，下单时的规则跟着订单走，以后改了也不影响您。取消之前先给您看要收多少、退多少，确认了才算。',
					'商家取消，或者遇到台风等取消，全额退款。鲜货有问题，请在规则写明的时间内拍照告诉商家。',
				],
			},
			{
				title: '到了以后',
				paragraphs: ['体验和入住用券核销，把券的二维码给店家看就行。没有信号也可以先存下来。'],
			},
		],
	},
	en: {
		title: 'Help',
		lead: 'Buying, booking and changing your mind: what people ask most.',
		parts: [
			{
				title: 'One basket',
				paragraphs: [
					'Produce, stays, experiences and packages go into one basket, from as many sellers as you like, and are paid once. When you go to pay, rooms, places and stock are kept for you; what cannot be kept is named with its reason.',
					'They are kept for 15 minutes, and once you have begun to pay until the payment page closes. After that they go back to others.',
				],
			},
			{
				title: 'Rooms and prices',
				paragraphs: [
					'Every night says what set its price: a price of its own for that date, a season, or the weekday. More guests, children and long-stay discounts are counted in, so what you see before paying is the whole.',
					'Times of stays and experiences are local. The day you leave is not a night; the next guests may arrive on it.',
				],
			},
			{
				title: 'Parcels',
				paragraphs: [
					'Goods of one seller, one place and one temperature travel as one parcel. If you stay there too, you may collect them at the house for nothing. Otherwise the fee depends on where they go and how heavy they are, and is shown at the checkout.',
					'Anyone with the number can follow a parcel, without logging in.',
				],
			},
			{
				title: 'Cancelling and refunds',
				paragraphs: [
					'Each page says what happens if plans change. The rules at the time you buy stay with your order. Before you cancel we show what is kept and what comes back, and nothing happens until you agree.',
					'If the seller cancels, or a storm does, you get everything back. If fresh goods are not right, send the seller a photo within the time the rules name.',
				],
			},
			{
				title: 'Once you are there',
				paragraphs: ['Show the code on your voucher. It can be saved beforehand, for places without a signal.'],
			},
		],
	},
}

export const privacyText: Catalogue<Article> = {
	zh: {
		title: '隐私',
		lead: '我们存什么，给谁看，怎么用。',
		parts: [
			{
				title: '存什么',
				paragraphs: [
					'下单需要您的姓名、电话和邮箱；要寄东西，还需要地址。开了账号，再加上密码的散列值，密码本身不存。银行卡信息只在付款公司的页面上填，不经过我们。',
				],
			},
			{
				title: '给谁看',
				paragraphs: [
					'卖家只看到自己那一部分订单，以及为您服务必需的联系方式。统计只用汇总数字；管理部门看到的是集群的指标，不是您的名字。',
				],
			},
			{
				title: 'Cookie',
				paragraphs: [
					'必需的几个：语言、登录、购物篮、没有账号时打开订单的钥匙，以及您选的明暗和省流量。不放第三方的跟踪代码，也没有第三方字体和图片。',
					'您点了“可以”，才再多一个访客编号：记下您从哪个链接、二维码或广告来到本站，最多 13 个月；没点就没有。在这一页的最后可以收回。',
				],
			},
			{
				title: '您的权利',
				paragraphs: [
					'登录后在“我的山海”的“隐私”里，可以自己导出或删除全部资料；没有用账号下的订单，从订单页下面的“我的资料”进去。法律要求保留的交易记录，会去掉与您本人的联系。',
				],
			},
		],
	},
	en: {
		title: 'Privacy',
		lead: 'What we keep, who sees it, and what for.',
		parts: [
			{
				title: 'What we keep',
				paragraphs: [
					'To order we need your name, phone and e-mail, and an address when something is sent. An account adds a hash of your password, never the password. Card details are entered on the payment company’s page only and do not pass through us.',
				],
			},
			{
				title: 'Who sees it',
				paragraphs: [
					'A seller sees its own part of an order and the contact details needed to serve you. Statistics use sums; the administration sees the cluster’s indicators, not your name.',
				],
			},
			{
				title: 'Cookies',
				paragraphs: [
					'What is needed: language, login, basket, the key to an order placed without an account, and the colours and light pages you chose. No tracking by others, and no fonts or pictures from elsewhere.',
					'Only if you said “You may”, a visitor’s number as well: it keeps by which link, code or advertisement you came here, for 13 months at most. You can take that back at the end of this page.',
				],
			},
			{
				title: 'Your rights',
				paragraphs: [
					'Under Privacy in your account you download or erase all of it yourself; for an order placed without an account, the order’s own page leads there. Records of trade that the law makes us keep are cut loose from your person.',
				],
			},
		],
	},
}
