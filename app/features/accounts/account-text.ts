import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import type { VoucherState } from '#app/domain/vouchers/states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface AccountText {
	title: string
	hello: (name: string) => string
	orders: string
	noOrders: string
	lookAround: string
	bookings: string
	vouchers: string
	showVoucher: string
	left: (left: number, total: number) => string
	offices: string
	seller: string
	checkIn: string
	courier: string
	admin: string
	profile: string
	name: string
	phone: string
	phoneHint: string
	email: string
	language: string
	languages: { zh: string; en: string }
	save: string
	saved: string
	logOut: string
	notices: string
	sharing: string
	sharingHint: string
	privacy: string
	addresses: string
	favourites: string
	menu: string
	things: (count: number) => string
	comingUp: (count: number) => string
	unread: (count: number) => string
	usable: (count: number) => string
	privacyHint: string
	sell: string
	sellHint: string
	profileHint: string
	logOutEverywhere: string
	logOutEverywhereHint: string
	more: (count: number) => string
	newMessages: (count: number) => string
	status: Record<OrderStatus, string>
	voucherState: Record<VoucherState, string>
}

export const accountText: Catalogue<AccountText> = {
	zh: {
		title: '我的山海',
		hello: (name) => `${name}，您好`,
		orders: '我的订单',
		noOrders: '还没有订单',
		lookAround: '去逛一逛',
		bookings: '接下来的行程',
		vouchers: '我的凭证',
		showVoucher: '出示',
		left: (left, total) => `还可用 ${left}／${total} 次`,
		offices: '我的工作台',
		seller: '卖家中心',
		checkIn: '检票入场',
		courier: '快递与代收点',
		admin: '集群管理',
		profile: '我的资料',
		name: '称呼',
		phone: '电话',
		phoneHint: '下单时自动填上，可以不填。',
		email: '邮箱',
		language: '语言',
		languages: { zh: '中文', en: 'English' },
		save: '保存',
		saved: '已保存。',
		logOut: '退出登录',
		notices: '通知',
		sharing: '分享与奖励',
		sharingHint: '链接、奖励、取券',
		privacy: '隐私',
		addresses: '地址簿',
		favourites: '收藏',
		menu: '我的',
		things: (count) => `${count} 个`,
		comingUp: (count) => (count === 0 ? '没有' : `${count} 个`),
		unread: (count) => (count === 0 ? '都看过了' : `${count} 条未读`),
		usable: (count) => `${count} 张可用`,
		privacyHint: '导出、删除',
		sell: '我要开店',
		sellHint: '登记企业、交证件',
		profileHint: '称呼、电话、语言',
		logOutEverywhere: '退出所有设备',
		logOutEverywhereHint: '手机丢了，或用过别人的电脑，点这里让所有设备上的登录立刻失效。',
		more: (count) => `等 ${count} 项`,
		newMessages: (count) => `${count} 条新消息`,
		status: {
			AWAITING_PAYMENT: '待付款',
			PAID: '已付款',
			PARTLY_FULFILLED: '部分完成',
			FULFILLED: '已完成',
			PARTLY_CANCELLED: '部分取消',
			CANCELLED: '已取消',
			LAPSED: '未付款已关闭',
		},
		voucherState: {
			ISSUED: '可使用',
			PARTLY_REDEEMED: '已用一部分',
			REDEEMED: '已使用',
			REVOKED: '已作废',
			EXPIRED: '已过期',
		},
	},
	en: {
		title: 'My Shanhai',
		hello: (name) => `Hello, ${name}`,
		orders: 'My orders',
		noOrders: 'No orders yet',
		lookAround: 'Look around',
		bookings: 'Coming up',
		vouchers: 'My vouchers',
		showVoucher: 'Show',
		left: (left, total) => `${left} of ${total} uses left`,
		offices: 'My offices',
		seller: 'Selling',
		checkIn: 'Check-in at the gate',
		courier: 'Courier and delivery points',
		admin: 'Cluster office',
		profile: 'My details',
		name: 'Name',
		phone: 'Phone',
		phoneHint: 'Filled in for you when you order. May be left empty.',
		email: 'Email',
		language: 'Language',
		languages: { zh: '中文', en: 'English' },
		save: 'Save',
		saved: 'Saved.',
		logOut: 'Log out',
		notices: 'Notices',
		sharing: 'Sharing and rewards',
		sharingHint: 'links, rewards, coupons',
		privacy: 'Privacy',
		addresses: 'Address book',
		favourites: 'Favourites',
		menu: 'Mine',
		things: (count) => String(count),
		comingUp: (count) => (count === 0 ? 'Nothing yet' : String(count)),
		unread: (count) => (count === 0 ? 'All read' : `${count} unread`),
		usable: (count) => `${count} to use`,
		privacyHint: 'Export, erase',
		sell: 'Sell here',
		sellHint: 'Register an enterprise',
		profileHint: 'Name, phone, language',
		logOutEverywhere: 'Log out on all devices',
		logOutEverywhereHint: 'Lost a phone, or used a computer of someone else? This ends every login at once.',
		more: (count) => `and ${count - 1} more`,
		newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
		status: {
			AWAITING_PAYMENT: 'Awaiting payment',
			PAID: 'Paid',
			PARTLY_FULFILLED: 'Partly done',
			FULFILLED: 'Done',
			PARTLY_CANCELLED: 'Partly cancelled',
			CANCELLED: 'Cancelled',
			LAPSED: 'Closed unpaid',
		},
		voucherState: {
			ISSUED: 'Ready to use',
			PARTLY_REDEEMED: 'Partly used',
			REDEEMED: 'Used',
			REVOKED: 'Revoked',
			EXPIRED: 'Expired',
		},
	},
}
