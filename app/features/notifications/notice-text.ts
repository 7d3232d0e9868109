import type { NoticeKind } from '#app/domain/notices/notice-facts.ts'
import { buyerChangeText } from '#app/features/notifications/buyer-change-text.ts'
import { buyerMoneyText } from '#app/features/notifications/buyer-money-text.ts'
import { buyerOrderText } from '#app/features/notifications/buyer-order-text.ts'
import { calendarNoticeText } from '#app/features/notifications/calendar-notice-text.ts'
import { claimText } from '#app/features/notifications/claim-text.ts'
import { coldNoticeText } from '#app/features/notifications/cold-notice-text.ts'
import { disputeNoticeText } from '#app/features/notifications/dispute-notice-text.ts'
import { fapiaoNoticeText } from '#app/features/notifications/fapiao-notice-text.ts'
import { giftClaimNoticeText } from '#app/features/notifications/gift-claim-notice-text.ts'
import { letterNoticeText } from '#app/features/notifications/letter-notice-text.ts'
import { listingNoticeText } from '#app/features/notifications/listing-notice-text.ts'
import { memberNoticeText } from '#app/features/notifications/member-notice-text.ts'
import { warningNoticeText } from '#app/features/notifications/warning-notice-text.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import { operatorText } from '#app/features/notifications/operator-text.ts'
import { paperNoticeText } from '#app/features/notifications/paper-notice-text.ts'
import { parcelText } from '#app/features/notifications/parcel-text.ts'
import { registrationNoticeText } from '#app/features/notifications/registration-notice-text.ts'
import { sellerText } from '#app/features/notifications/seller-text.ts'
import { uncollectedNoticeText } from '#app/features/notifications/uncollected-notice-text.ts'
import { voicesText } from '#app/features/notifications/voices-text.ts'

const join = (language: 'zh' | 'en') => ({
	...buyerOrderText[language],
	...buyerMoneyText[language],
	...buyerChangeText[language],
	...parcelText[language],
	...uncollectedNoticeText[language],
	...claimText[language],
	...giftClaimNoticeText[language],
	...disputeNoticeText[language],
	...warningNoticeText[language],
	...fapiaoNoticeText[language],
	...sellerText[language],
	...voicesText[language],
	...letterNoticeText[language],
	...listingNoticeText[language],
	...memberNoticeText[language],
	...paperNoticeText[language],
	...registrationNoticeText[language],
	...calendarNoticeText[language],
	...coldNoticeText[language],
	...operatorText[language],
})

/** The words of every kind of notice. */
export const noticeText: NoticeText<NoticeKind> = { zh: join('zh'), en: join('en') }
