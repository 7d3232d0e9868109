import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface SellingText {
	office: string
	today: string
	notices: string
	orders: string
	/** On the list of orders. */
	numbersFile: string
	parcels: string
	claims: string
	lots: string
	listings: string
	sessions: string
	stock: string
	calendar: string
	doors: string
	checkIn: string
	switchTo: string
	/** Of the menu. */
	groups: Record<'orders' | 'guests' | 'goods' | 'shop', string>
	toPack: string
	toShip: string
	late: string
	inHouse: string
	sales: (days: number) => string
	salesNote: (orders: number) => string
	openOrders: string
	nothingOpen: string
	allDone: string
	open: string
	all: string
	noOrders: string
	order: (number: string) => string
	paidAt: string
	buyer: string
	phone: string
	address: string
	movedTo: (things: string) => string
	note: string
	guests: (adults: number, children: number) => string
	contactGone: string
	contactUse: string
	things: string
	money: string
	packAll: string
	checkOut: string
	noShow: string
	by: string
	requests: string
	faults: Record<string, string>
	from: string
	pause: string
	resume: string
	seePage: string
	noListings: string
	kinds: Record<string, string>
	lineState: Record<OrderLineState, string>
	listingStatus: Record<ListingStatus, string>
}

export const sellingText: Catalogue<SellingText> = {
	zh: {
		office: '卖家中心',
		today: '今天',
		notices: '通知',
		orders: '订单',
		numbersFile: '批量录入运单号',
		parcels: '包裹',
		claims: '售后',
		lots: '批次与追溯',
		listings: '商品',
		sessions: '场次',
		stock: '库存',
		calendar: '房态日历',
		doors: '入住与房号',
		checkIn: '检票',
		switchTo: '换一家店',
		groups: { orders: '订单', guests: '客人', goods: '商品', shop: '店里' },
		toPack: '待打包',
		toShip: '待发出',
		late: '已超时',
		inHouse: '在住',
		sales: (days) => `近 ${days} 天`,
		salesNote: (orders) => `${orders} 笔付款订单`,
		openOrders: '待办订单',
		nothingOpen: '没有待办的订单',
		allDone: '都办好了。新订单付款后会出现在这里。',
		open: '待办',
		all: '全部',
		noOrders: '还没有订单',
		order: (number) => `订单 ${number}`,
		paidAt: '付款时间',
		buyer: '买家',
		phone: '电话',
		address: '地址',
		movedTo: (things) => `改寄到新地址：${things}`,
		note: '留言',
		guests: (adults, children) => `${adults} 位成人${children > 0 ? `，${children} 位儿童` : ''}`,
		contactGone: '服务完成已过 30 天，不再显示买家的联系方式。',
		contactUse: '联系方式只用于这笔订单。',
		things: '内容',
		money: '金额',
		packAll: '全部打包好了',
		checkOut: '已退房',
		noShow: '没有来',
		by: '最迟',
		requests: '等您答复的预订',
		faults: {
			'weigh-first': '按实重结算的要先称重，称好就算打包。其他的都已打包。',
			held: '付款正在核实，这张订单先不能打包。有结果会告诉您。',
			'lot-first': '剩下的要写明批次：在下面选好批次再打包。其他的都已打包。',
			'too-late': '来不及了：这个预订已经答复过，或已过了时间。',
			weight: '请填实重，整克数。',
			'not-found': '找不到这些内容，请刷新后再试。',
			'nothing-to-move': '这些内容已经变了状态，没有可以办的。',
			'not-allowed': '这个商品现在不能上架或下架，要先经过审核。',
		},
		from: '起',
		pause: '暂停销售',
		resume: '恢复销售',
		seePage: '看页面',
		noListings: '还没有商品',
		kinds: { product: '物产', stay: '住处', experience: '体验', package: '套餐', STAY: '住处', EXPERIENCE: '体验' },
		lineState: {
			AWAITING_PAYMENT: '待付款',
			REQUESTED: '待我确认',
			WAITING: '等成团或等收礼人填地址，先不打包',
			PLACED: '待打包',
			PACKED: '待发出',
			SHIPPED: '已发出',
			DELIVERED: '已送达',
			CLOSED: '已结束',
			CONFIRMED: '已预约',
			CHECKED_IN: '已入住',
			CHECKED_OUT: '已退房',
			REDEEMED: '已到场',
			NO_SHOW: '没有来',
			CANCELLED: '已取消',
			LAPSED: '未付款',
		},
		listingStatus: { draft: '草稿', review: '审核中', published: '在售', paused: '已暂停', withdrawn: '已下架' },
	},
	en: {
		office: 'Selling',
		today: 'Today',
		notices: 'Notices',
		orders: 'Orders',
		numbersFile: 'Tracking numbers from a file',
		parcels: 'Parcels',
		claims: 'Claims',
		lots: 'Lots',
		listings: 'Listings',
		sessions: 'Sessions',
		stock: 'Stock',
		calendar: 'Calendar',
		doors: 'Doors',
		checkIn: 'Check-in',
		switchTo: 'Another shop',
		groups: { orders: 'Orders', guests: 'Guests', goods: 'Goods', shop: 'The shop' },
		toPack: 'To pack',
		toShip: 'To send',
		late: 'Late',
		inHouse: 'In house',
		sales: (days) => `Last ${days} days`,
		salesNote: (orders) => `${orders} paid ${orders === 1 ? 'order' : 'orders'}`,
		openOrders: 'Orders with something to do',
		nothingOpen: 'Nothing to do',
		allDone: 'All is done. New orders appear here once they are paid.',
		open: 'To do',
		all: 'All',
		noOrders: 'No orders yet',
		order: (number) => `Order ${number}`,
		paidAt: 'Paid',
		buyer: 'Buyer',
		phone: 'Phone',
		address: 'Address',
		movedTo: (things) => `To another address: ${things}`,
		note: 'Note',
		guests: (adults, children) =>
			`${adults} ${adults === 1 ? 'adult' : 'adults'}${children > 0 ? `, ${children} ${children === 1 ? 'child' : 'children'}` : ''}`,
		contactGone: 'This was done more than 30 days ago: the buyer’s contact is no longer shown.',
		contactUse: 'For serving this order only.',
		things: 'What was ordered',
		money: 'Money',
		packAll: 'All packed',
		checkOut: 'Checked out',
		noShow: 'Did not come',
		by: 'by',
		requests: 'Bookings that await your answer',
		faults: {
			'weigh-first': 'What is sold by weight must be weighed; that packs it too.',
			held: 'The payment is being looked into: nothing of this order can be packed yet. We tell you what comes of it.',
			'lot-first': 'What is left leaves only with its lot: choose it below. All else is packed.',
			'too-late': 'Too late: this booking has had its answer, or its time is over.',
			weight: 'Please enter the weight in whole grams.',
			'not-found': 'This is not there. Please reload the page and try again.',
			'nothing-to-move': 'This has moved on already; there is nothing to do.',
			'not-allowed': 'This listing cannot be switched now: it must be reviewed first.',
		},
		from: 'and up',
		pause: 'Pause',
		resume: 'Resume',
		seePage: 'See the page',
		noListings: 'No listings yet',
		kinds: {
			product: 'Produce',
			stay: 'Stay',
			experience: 'Experience',
			package: 'Package',
			STAY: 'Stay',
			EXPERIENCE: 'Experience',
		},
		lineState: {
			AWAITING_PAYMENT: 'Awaiting payment',
			REQUESTED: 'Awaiting your answer',
			WAITING: 'Awaits its group or receiver',
			PLACED: 'To pack',
			PACKED: 'To send',
			SHIPPED: 'Sent',
			DELIVERED: 'Delivered',
			CLOSED: 'Closed',
			CONFIRMED: 'Booked',
			CHECKED_IN: 'Checked in',
			CHECKED_OUT: 'Checked out',
			REDEEMED: 'Here',
			NO_SHOW: 'Did not come',
			CANCELLED: 'Cancelled',
			LAPSED: 'Unpaid',
		},
		listingStatus: {
			draft: 'Draft',
			review: 'In review',
			published: 'On sale',
			paused: 'Paused',
			withdrawn: 'Withdrawn',
		},
	},
}
