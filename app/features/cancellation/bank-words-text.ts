import type { BankCase } from '#app/domain/payments/disputes.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface BankWords {
	bankTitle: Record<BankCase, string>
	bank: Record<'buyer' | 'seller', Record<BankCase, string>>
	/** Of lines that were called off; the amount as quoted. */
	doneBank: Record<BankCase, (refund: string) => string>
}

/** What the case of the buyer's bank means for calling something off. */
export const bankWords: Catalogue<BankWords> = {
	zh: {
		bankTitle: { OPEN: '银行正在处理这笔付款的争议', LOST: '银行已退回这笔付款' },
		bank: {
			buyer: {
				OPEN: '钱先由您的银行保管。现在取消照常生效，退款等银行的决定：银行没有退给您的，我们随即退回；同一笔钱不会退两次。',
				LOST: '您的银行已经把钱退给您，取消照常生效，但这里不再退钱。',
			},
			seller: {
				OPEN: '钱先由买家的银行保管。现在取消照常生效，退款等银行的决定：银行没有退的，平台随即退回；同一笔钱不会退两次。',
				LOST: '买家的银行已经把钱退给买家，取消照常生效，但不再退钱。',
			},
		},
		doneBank: {
			OPEN: (refund) => `东西已经放回去。${refund} 等银行的决定：银行没有退的，我们随即退回。`,
			LOST: () => '东西已经放回去。钱银行已经退过，这里不再退。',
		},
	},
	en: {
		bankTitle: { OPEN: 'The bank is looking into this payment', LOST: 'The bank has given this payment back' },
		bank: {
			buyer: {
				OPEN: 'Your bank holds the money meanwhile. You can still cancel; the refund waits for the bank: what it does not give back to you, we then refund, and nothing is paid twice.',
				LOST: 'You have the money back from your bank. You can still cancel, but no more comes back here.',
			},
			seller: {
				OPEN: 'The buyer’s bank holds the money meanwhile. You can still cancel; the refund waits for the bank: what it does not give back, the platform then refunds, and nothing is paid twice.',
				LOST: 'The buyer has the money back from the bank. You can still cancel, but no more goes back.',
			},
		},
		doneBank: {
			OPEN: (refund) =>
				`What you gave up is free for others. ${refund} waits for the bank: what it does not give back, we then refund.`,
			LOST: () => 'What you gave up is free for others. The bank has given the money back; no more comes from here.',
		},
	},
}
