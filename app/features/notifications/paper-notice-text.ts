import type { DocumentKind } from '#app/domain/registrations/documents.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds =
	| 'seller-mark-due'
	| 'seller-paper-due'
	| 'seller-paper-decided'
	| 'operator-paper-over'
	| 'operator-paper-handed-in'

const NAMES: Record<'zh' | 'en', Record<DocumentKind, string>> = {
	zh: {
		BUSINESS_LICENCE: '营业执照',
		FOOD_TRADE: '食品经营许可证',
		FOOD_PRODUCTION: '食品生产许可证',
		LODGING: '特种行业许可证（旅馆业）',
		TRAVEL_AGENCY: '旅行社业务经营许可证',
	},
	en: {
		BUSINESS_LICENCE: 'business licence',
		FOOD_TRADE: 'food trade permit',
		FOOD_PRODUCTION: 'food production permit',
		LODGING: 'lodging permit',
		TRAVEL_AGENCY: 'travel agency permit',
	},
}

export const paperNoticeText: NoticeText<Kinds> = {
	zh: {
		'seller-mark-due': ({ mark, endsOn, isOver, listings }, { of, format }) => ({
			title: isOver ? `“${of(mark)}”授权过期了` : `“${of(mark)}”授权 ${format.date(endsOn)} 到期`,
			say: [
				isOver
					? `${listings} 件商品上已经去掉这个标志，照常在卖。续上授权后自动放回。`
					: `过了这天，${listings} 件商品上的标志会自动去掉，商品照常卖。请在到期前向标志的所有人续办。`,
			],
			action: '看授权',
		}),
		'seller-paper-due': ({ document, endsOn, isOver, stops }, { format }) => ({
			title: isOver ? `${NAMES.zh[document]}过期了` : `${NAMES.zh[document]} ${format.date(endsOn)} 到期`,
			say: [
				stops
					? '没有这张证件不能卖东西，店里的商品已经先下架。已有的订单请照常履行。交上新的，核验后马上恢复。'
					: isOver
						? '请尽快交上新的证件。'
						: '请在到期前换好新的，拍照交上来，管理员核验后接着用。',
			],
			action: '交新的证件',
		}),
		'seller-paper-decided': ({ document, to, reasons }) =>
			to === 'accepted'
				? { title: `${NAMES.zh[document]}核验通过`, say: ['新的证件已经生效。'], action: '看证件' }
				: {
						title: `${NAMES.zh[document]}要重新交`,
						say: ['管理员看过了，没有通过。'],
						facts: [{ term: '原因', detail: reasons.zh }],
						action: '重新交',
					},
		'operator-paper-over': ({ document, endsOn, stops, seller }, { of, format }) => ({
			title: `${of(seller)}的${NAMES.zh[document]}过期了`,
			say: [
				`${format.date(endsOn)} 到期，还没有新的。`,
				stops ? '按规则，店里的商品已经下架；新证件核验通过后自动恢复。' : '这张证件过期不停售。',
			],
			action: '看到期的证件',
		}),
		'operator-paper-handed-in': ({ document, seller }, { of }) => ({
			title: `${of(seller)}交来了新的${NAMES.zh[document]}`,
			say: ['等您核验。'],
			action: '去核验',
		}),
	},
	en: {
		'seller-mark-due': ({ mark, endsOn, isOver, listings }, { of, format }) => ({
			title: isOver
				? `You may no longer bear “${of(mark)}”`
				: `“${of(mark)}” may be borne until ${format.date(endsOn)}`,
			say: [
				isOver
					? `The authorisation is over: the mark is off ${listings} of your listings, which go on selling. With a new one it is back by itself.`
					: `After that day the mark is taken off ${listings} of your listings, which go on selling. Please have the owner of the mark renew it in time.`,
			],
			action: 'See your marks',
		}),
		'seller-paper-due': ({ document, endsOn, isOver, stops }, { format }) => ({
			title: isOver ? `Your ${NAMES.en[document]} is over` : `Your ${NAMES.en[document]} ends ${format.date(endsOn)}`,
			say: [
				stops
					? 'Without it nothing may be sold: your things are off the shelf for now. Please serve the orders you have. Hand in the new one; once it is verified you are back at once.'
					: isOver
						? 'Please hand in the new one soon.'
						: 'Please renew it in time and hand in a picture of the new one, for an administrator to verify.',
			],
			action: 'Hand in the new one',
		}),
		'seller-paper-decided': ({ document, to, reasons }) =>
			to === 'accepted'
				? {
						title: `Your ${NAMES.en[document]} is verified`,
						say: ['The new one is in force.'],
						action: 'See your papers',
					}
				: {
						title: `Your ${NAMES.en[document]} came back`,
						say: ['An administrator looked at it and could not accept it.'],
						facts: [{ term: 'Why', detail: reasons.en }],
						action: 'Hand it in again',
					},
		'operator-paper-over': ({ document, endsOn, stops, seller }, { of, format }) => ({
			title: `The ${NAMES.en[document]} of ${of(seller)} is over`,
			say: [
				`It ended ${format.date(endsOn)}, and there is no new one.`,
				stops
					? 'By rule its things are off the shelf; they are back once a new one is verified.'
					: 'Sales go on without this one.',
			],
			action: 'See papers that end',
		}),
		'operator-paper-handed-in': ({ document, seller }, { of }) => ({
			title: `${of(seller)} handed in a new ${NAMES.en[document]}`,
			say: ['It waits for your look.'],
			action: 'Look at it',
		}),
	},
}
