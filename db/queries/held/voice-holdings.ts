import { sql } from 'kysely'
import { ERASED_NAME } from '#app/domain/privacy/nobody.ts'
import { found, holding, NONE } from '#db/queries/held/holding.ts'

/**
 * What is held of a person by what they said in public. Reviews stay, as the law has it (电子商务法 art. 39: a platform does
 * not delete what consumers say of goods and services), without their author and photos.
 */
export const VOICE_HOLDINGS = [
	holding('review_photos', {
		rows: 'removed',
		of: (person) => sql`review_id in (select id from reviews where order_id = ${found.orderIds(person)})`,
		told: ['name'],
		inner: ['review_id', 'position', 'width', 'height'],
	}),
	holding('reviews', {
		...{ rows: 'trade', of: found.byOrder },
		told: [
			...['stars', 'words', 'language', 'served_in', 'state', 'hidden_for', 'written_at', 'edited_at', 'reply'],
			...['replied_at', 'reply_state', 'reply_hidden_for'],
		] as const,
		scrubbed: { author: sql`${ERASED_NAME}` },
		inner: ['id', 'order_line_id', 'order_id', 'listing_id', 'enterprise_id'],
	}),
	holding('review_invitations', {
		...{ rows: 'removed', of: found.byLine },
		told: ['invited_at'],
		inner: ['order_line_id'],
	}),
	holding('questions', {
		...{ rows: 'trade', of: found.byAccount },
		told: [
			...['words', 'language', 'state', 'hidden_for', 'asked_at', 'answer', 'answered_at', 'answer_state'],
			'answer_hidden_for',
		] as const,
		scrubbed: { author: sql`${ERASED_NAME}` },
		sealed: { account_id: NONE },
		inner: ['id', 'listing_id', 'enterprise_id'],
	}),
	holding('letters', {
		// Between two, not in public: nobody else has a right to read on. Who of a shop wrote is in the log alone.
		...{ rows: 'removed', of: found.byOrder },
		told: ['side', 'words', 'language', 'state', 'hidden_for', 'written_at', 'read_at'],
		inner: ['id', 'seller_order_id', 'order_id', 'enterprise_id', 'key'],
	}),
	holding('post_reports', {
		rows: 'trade',
		of: ({ accountId }) => sql`reporter = 'account:' || ${accountId}::bigint`,
		told: ['subject', 'reason', 'reported_at', 'settled_at'],
		scrubbed: { words: sql`''` },
		sealed: { reporter: sql`'erased:' || id` },
		inner: ['id', 'subject_id'],
	}),
]
