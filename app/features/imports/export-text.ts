import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ExportText {
	/** The head of a file of orders. */
	head: string[]
	/** The head of the column of what is wrong with a line. */
	faults: string
	/** How a parcel that waits stands. */
	packed: string
	notPacked: string
	states: Record<OrderLineState, string>
}

export const exportText: Catalogue<ExportText> = {
	zh: {
		head: [
			...['订单号', '下单时间', '名称', '规格', '数量', '状态', '从', '到', '实付', '已退'],
			...['收货或入住人', '电话', '地区', '地址'],
		],
		faults: '问题',
		packed: '已打包，待发出',
		notPacked: '还没打包',
		states: {
			...{
				AWAITING_PAYMENT: '待付款',
				REQUESTED: '待答复',
				WAITING: '待成团',
				PLACED: '待打包',
				PACKED: '待发货',
				SHIPPED: '已发货',
			},
			...{ DELIVERED: '已送达', CLOSED: '已完成', CONFIRMED: '待到店', CHECKED_IN: '已入住', CHECKED_OUT: '已退房' },
			...{ REDEEMED: '已核销', NO_SHOW: '未到', CANCELLED: '已取消', LAPSED: '未付款' },
		},
	},
	en: {
		head: [
			...['Order', 'Placed', 'Title', 'Option', 'Quantity', 'State', 'From', 'Until', 'Paid', 'Refunded'],
			...['For', 'Phone', 'Place', 'Address'],
		],
		faults: 'Faults',
		packed: 'packed, to be sent',
		notPacked: 'to be packed first',
		states: {
			...{ AWAITING_PAYMENT: 'to be paid', REQUESTED: 'to be answered', PLACED: 'to be packed', PACKED: 'to be sent' },
			WAITING: 'waits for its group',
			...{
				SHIPPED: 'sent',
				DELIVERED: 'delivered',
				CLOSED: 'closed',
				CONFIRMED: 'to arrive',
				CHECKED_IN: 'checked in',
			},
			...{ CHECKED_OUT: 'checked out', REDEEMED: 'redeemed', NO_SHOW: 'did not come', CANCELLED: 'cancelled' },
			LAPSED: 'not paid',
		},
	},
}
