import type { Catalogue } from '#app/ui/text/language.tsx'

/** Words of the provider's and of the ledger's; one without a word here is shown as it is. */
interface DisputeWords {
	reasons: Record<string, string>
	fields: Record<string, string>
	kinds: Record<string, string>
}

export const disputeWords: Catalogue<DisputeWords> = {
	zh: {
		reasons: {
			fraudulent: '称不是本人付款',
			product_not_received: '称没有收到',
			product_unacceptable: '称货不对版或有问题',
			credit_not_processed: '称退款没有到账',
			duplicate: '称重复扣款',
			unrecognized: '不认得这笔付款',
			general: '没有说明',
			subscription_canceled: '称已经取消',
		},
		fields: {
			customer_name: '买家姓名',
			customer_email_address: '买家邮箱',
			product_description: '所售商品',
			service_date: '服务时间',
			shipping_address: '收货地址',
			shipping_carrier: '承运方',
			shipping_tracking_number: '运单号',
			shipping_date: '寄出日期',
			access_activity_log: '交付与核销记录',
			refund_policy_disclosure: '退改规则',
		},
		kinds: {
			DISPUTE_MOVED: '银行收走或归还',
			DISPUTE_LOST: '败诉，由卖家与佣金承担',
			DISPUTE_REGAINED: '改判，归还',
			REFUND_COVERED: '银行已付的退款',
			REFUND_UNCOVERED: '改判，退款又要付',
			PROVIDER_FEE: '拒付手续费',
		},
	},
	en: {
		reasons: {
			fraudulent: 'did not pay this themselves',
			product_not_received: 'did not receive it',
			product_unacceptable: 'it is not as described, or faulty',
			credit_not_processed: 'a refund did not arrive',
			duplicate: 'was charged twice',
			unrecognized: 'does not know this payment',
			general: 'gives no reason',
			subscription_canceled: 'had cancelled it',
		},
		fields: {
			customer_name: 'Buyer',
			customer_email_address: 'Buyer’s email',
			product_description: 'What was sold',
			service_date: 'When it was served',
			shipping_address: 'Sent to',
			shipping_carrier: 'Carrier',
			shipping_tracking_number: 'Tracking number',
			shipping_date: 'Sent on',
			access_activity_log: 'Deliveries and redemptions',
			refund_policy_disclosure: 'Terms of refunds',
		},
		kinds: {
			DISPUTE_MOVED: 'taken or given back by the bank',
			DISPUTE_LOST: 'lost: borne by sellers and commission',
			DISPUTE_REGAINED: 'won after all: given back',
			REFUND_COVERED: 'a refund, paid by the bank',
			REFUND_UNCOVERED: 'won after all: the refund is owed again',
			PROVIDER_FEE: 'fee of the chargeback',
		},
	},
}
