import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import type { OrderEvent } from '#app/domain/orders/order-view.ts'
import type { RefundState } from '#app/domain/payments/refund-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface OrdersText {
	title: (number: string) => string
	status: Record<OrderStatus, string>
	lead: Record<OrderStatus, string>
	lineState: Record<OrderLineState, string>
	keptUntil: (time: string) => string
	left: (minutes: number, seconds: string) => string
	pay: (total: string) => string
	letGo: string
	letGoHint: string
	confirming: string
	confirmingBody: string
	stillConfirming: string
	paidNow: string
	paidNowBody: string
	ended: string
	outOfReach: string
	toCart: string
	steps: Record<'placed' | 'paid' | 'served', string>
	stepsLabel: string
	seller: string
	phone: string
	parcels: string
	parcel: (number: string) => string
	collect: string
	track: string
	promisedBy: (when: string) => string
	dispatchBy: (when: string) => string
	voucher: string
	voucherHint: string
	rules: string
	fromPackage: (title: string) => string
	refunded: (amount: string) => string
	refunds: string
	refundState: Record<RefundState, string>
	papers: string
	papersHint: string
	contact: string
	name: string
	shipTo: string
	note: string
	total: string
	paidBy: string
	methods: Record<string, string>
	placedAt: string
	recipients: (sellers: string) => string
	timeline: string
	events: Record<OrderEvent['what'], (subject: string) => string>
	keep: string
	unfulfillable: string
	notFound: string
}

export const ordersText: Catalogue<OrdersText> = {
	zh: {
		title: (number) => `订单 ${number}`,
		status: {
			AWAITING_PAYMENT: '等待付款',
			PAID: '已付款',
			PARTLY_FULFILLED: '部分完成',
			FULFILLED: '已完成',
			PARTLY_CANCELLED: '部分取消',
			CANCELLED: '已取消',
			LAPSED: '未付款，已关闭',
		},
		lead: {
			AWAITING_PAYMENT: '东西已经为您留好，付款后就确认。',
			PAID: '商家已经收到，凭证和包裹在下面。',
			PARTLY_FULFILLED: '有一部分已经送达或用过，其余在下面。',
			FULFILLED: '全部送达或用过了，谢谢您。',
			PARTLY_CANCELLED: '有一部分取消了，其余照常。',
			CANCELLED: '这张订单取消了，退款在下面。',
			LAPSED: '没有收到付款，东西已经放回；没有扣款。',
		},
		lineState: {
			AWAITING_PAYMENT: '等待付款',
			REQUESTED: '等待商家确认',
			PLACED: '待打包',
			PACKED: '已打包',
			SHIPPED: '已寄出',
			DELIVERED: '已送达',
			CLOSED: '已完成',
			CONFIRMED: '已确认',
			CHECKED_IN: '已入住',
			CHECKED_OUT: '已离店',
			REDEEMED: '已使用',
			NO_SHOW: '未到',
			CANCELLED: '已取消',
			LAPSED: '未付款',
		},
		keptUntil: (time) => `为您保留到 ${time}`,
		left: (minutes, seconds) => `还剩 ${minutes} 分 ${seconds} 秒`,
		pay: (total) => `付款 ${total}`,
		letGo: '不要了，放回去',
		letGoHint: '东西会放回去给别人买；购物篮还在。',
		confirming: '正在确认您的付款',
		confirmingBody: '通常只要几秒，这一页会自己更新。',
		stillConfirming: '付款还在确认中。您可以关掉这一页，确认后订单会更新；也可以过一会儿再刷新。',
		paidNow: '付款成功',
		paidNowBody: '谢谢！凭证和包裹信息就在下面，请收好这一页的地址。',
		ended: '保留时间已过，东西放回去了。没有扣款，购物篮还在。',
		outOfReach: '暂时连不上支付页面，请过一会儿再试。东西还为您留着。',
		toCart: '回购物篮',
		steps: { placed: '下单', paid: '付款', served: '送达与到访' },
		stepsLabel: '订单进度',
		seller: '卖家',
		phone: '电话',
		parcels: '包裹',
		parcel: (number) => `包裹 ${number}`,
		collect: '到住处领取',
		track: '查看物流',
		promisedBy: (when) => `最晚 ${when} 送达`,
		dispatchBy: (when) => `${when} 前寄出`,
		voucher: '凭证',
		voucherHint: '到店出示',
		rules: '退改规则',
		fromPackage: (title) => `套餐：${title}`,
		refunded: (amount) => `退款 ${amount}`,
		refunds: '退款',
		refundState: { CREATED: '准备中', IN_TRANSIT: '退款途中', DONE: '已退回', FAILED: '未成功，工作人员会联系您' },
		papers: '账单与售后',
		papersHint: '账单（PDF）、退款单、质量问题和退货。',
		contact: '联系与收货',
		name: '联系人',
		shipTo: '收货地址',
		note: '给商家的话',
		total: '合计',
		paidBy: '付款方式',
		methods: { card: '银行卡', alipay: '支付宝', wechat_pay: '微信支付' },
		placedAt: '下单时间',
		recipients: (sellers) => `您的姓名、电话和地址只给为您服务的卖家看：${sellers}。`,
		timeline: '经过',
		events: {
			placed: () => '下单',
			paid: () => '付款',
			lapsed: () => '未付款，关闭',
			sent: (number) => `包裹 ${number} 寄出`,
			delivered: (number) => `包裹 ${number} 送达`,
			changed: () => '订单改好',
			'refund-started': (amount) => `开始退款 ${amount}`,
			'refund-done': (amount) => `退款 ${amount} 到账`,
		},
		keep: '没有账号也能再来：这台设备会记住这张订单 180 天。',
		unfulfillable: '付款到得太晚，东西已经没有了；钱全部退回。',
		notFound: '找不到这张订单。请用下单的设备打开，或登录下单的账号。',
	},
	en: {
		title: (number) => `Order ${number}`,
		status: {
			AWAITING_PAYMENT: 'Awaiting payment',
			PAID: 'Paid',
			PARTLY_FULFILLED: 'Partly fulfilled',
			FULFILLED: 'Fulfilled',
			PARTLY_CANCELLED: 'Partly cancelled',
			CANCELLED: 'Cancelled',
			LAPSED: 'Closed, never paid',
		},
		lead: {
			AWAITING_PAYMENT: 'Everything is kept for you and confirmed once it is paid.',
			PAID: 'The sellers have it. Vouchers and parcels are below.',
			PARTLY_FULFILLED: 'Some of it has been delivered or used; the rest is below.',
			FULFILLED: 'All of it has been delivered or used. Thank you.',
			PARTLY_CANCELLED: 'Some of it was cancelled; the rest goes ahead.',
			CANCELLED: 'This order was cancelled; refunds are below.',
			LAPSED: 'No payment came, so the things were put back. Nothing was charged.',
		},
		lineState: {
			AWAITING_PAYMENT: 'Awaiting payment',
			REQUESTED: 'Awaiting the host',
			PLACED: 'To be packed',
			PACKED: 'Packed',
			SHIPPED: 'Sent',
			DELIVERED: 'Delivered',
			CLOSED: 'Done',
			CONFIRMED: 'Confirmed',
			CHECKED_IN: 'Checked in',
			CHECKED_OUT: 'Checked out',
			REDEEMED: 'Used',
			NO_SHOW: 'Not used',
			CANCELLED: 'Cancelled',
			LAPSED: 'Not paid',
		},
		keptUntil: (time) => `Kept for you until ${time}`,
		left: (minutes, seconds) => `${minutes} min ${seconds} s left`,
		pay: (total) => `Pay ${total}`,
		letGo: 'Let it go',
		letGoHint: 'The things go back for others; your basket stays.',
		confirming: 'Confirming your payment',
		confirmingBody: 'It usually takes a few seconds; this page updates by itself.',
		stillConfirming:
			'Your payment is still being confirmed. You can close this page: the order updates when it is. Or reload in a while.',
		paidNow: 'Payment received',
		paidNowBody: 'Thank you! Vouchers and parcels are below; keep the address of this page.',
		ended: 'The time is over and the things went back. Nothing was charged, and your basket is still there.',
		outOfReach: 'The payment page cannot be reached right now. Please try again in a while; all is still kept for you.',
		toCart: 'Back to the basket',
		steps: { placed: 'Ordered', paid: 'Paid', served: 'Delivered and visited' },
		stepsLabel: 'How far the order has come',
		seller: 'Seller',
		phone: 'Phone',
		parcels: 'Parcels',
		parcel: (number) => `Parcel ${number}`,
		collect: 'Collect at your stay',
		track: 'Track it',
		promisedBy: (when) => `Expected by ${when}`,
		dispatchBy: (when) => `Sent by ${when}`,
		voucher: 'Voucher',
		voucherHint: 'Show it when you arrive',
		rules: 'Cancellation and returns',
		fromPackage: (title) => `Package: ${title}`,
		refunded: (amount) => `Refund ${amount}`,
		refunds: 'Refunds',
		refundState: {
			CREATED: 'Being prepared',
			IN_TRANSIT: 'On its way',
			DONE: 'Refunded',
			FAILED: 'It failed; a person will contact you',
		},
		papers: 'Invoices, claims and returns',
		papersHint: 'Invoices and credit notes (PDF), faults and returns.',
		contact: 'Contact and delivery',
		name: 'Name',
		shipTo: 'Sent to',
		note: 'Your word to the sellers',
		total: 'Total',
		paidBy: 'Paid by',
		methods: { card: 'Card', alipay: 'Alipay', wechat_pay: 'WeChat Pay' },
		placedAt: 'Ordered',
		recipients: (sellers) => `Your name, phone and address are seen only by the sellers who serve you: ${sellers}.`,
		timeline: 'What happened',
		events: {
			placed: () => 'Ordered',
			paid: () => 'Paid',
			lapsed: () => 'Closed, never paid',
			sent: (number) => `Parcel ${number} sent`,
			delivered: (number) => `Parcel ${number} delivered`,
			changed: () => 'Order changed',
			'refund-started': (amount) => `Refund of ${amount} started`,
			'refund-done': (amount) => `Refund of ${amount} arrived`,
		},
		keep: 'No account needed to come back: this device remembers the order for 180 days.',
		unfulfillable: 'The payment came too late and the things were gone; all of it goes back to you.',
		notFound:
			'We cannot find this order. Open it on the device it was placed on, or log in to the account it was placed with.',
	},
}
