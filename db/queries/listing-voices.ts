import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { ListingVoices } from '#app/domain/reviews/review-view.ts'
import { words } from '#db/queries/listing-cards.ts'

const REVIEWS_ON_PAGE = 3
const QUESTIONS_ON_PAGE = 2
/** Characters of a review on the listing's own page; all of it stands on the page of reviews. */
const SHORT = 280

const dayOf = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/** How many shown reviews of a listing have each mark, from one star to five; null while it has none. `l` is the listing. */
export const marksOf = sql`(select json_build_array(m.ones, m.twos, m.threes, m.fours, m.fives) from listing_ratings m
	where m.listing_id = l.id and m.ones + m.twos + m.threes + m.fours + m.fives > 0)`

/** A review r of a line o as everybody sees it. */
export const reviewJson = (
	language: Language,
	shortened: boolean,
) => sql`json_build_object('id', r.id, 'stars', r.stars,
	'words', ${shortened ? sql`case when length(r.words) > ${SHORT}::int then left(r.words, ${SHORT}::int - 1) || '…' else r.words end` : sql`r.words`},
	'language', r.language, 'author', r.author, 'option', ${words(language, 'o.option')},
	'servedIn', to_char(r.served_in, 'YYYY-MM'), 'writtenOn', ${dayOf('r.written_at')}, 'isEdited', r.edited_at is not null,
	'photos', coalesce((select json_agg(json_build_object('name', f.name, 'width', f.width, 'height', f.height) order by f.position)
		from review_photos f where f.review_id = r.id), '[]'),
	'reply', case when r.reply_state = 'SHOWN' then r.reply end)`

/** A question q as everybody sees it. */
export const questionJson = sql`json_build_object('id', q.id, 'words', q.words, 'language', q.language, 'author', q.author,
	'askedOn', ${dayOf('q.asked_at')}, 'answer', case when q.answer_state = 'SHOWN' then q.answer end)`

/** What a listing l's own page tells of what others say: its marks, the newest reviews, the newest answers. */
export const voicesOf = (language: Language): RawBuilder<ListingVoices> => sql`json_build_object('marks', ${marksOf},
	'reviews', coalesce((select json_agg(${reviewJson(language, true)} order by r.written_at desc, r.id desc) from (
			select * from reviews where listing_id = l.id and state = 'SHOWN' order by written_at desc, id desc limit ${REVIEWS_ON_PAGE}
		) r join order_lines o on o.id = r.order_line_id), '[]'),
	'questions', coalesce((select json_agg(${questionJson} order by q.asked_at desc, q.id desc) from (
			select * from questions where listing_id = l.id and state = 'SHOWN' and answer_state = 'SHOWN'
			order by asked_at desc, id desc limit ${QUESTIONS_ON_PAGE}
		) q), '[]'),
	'questionCount', (select count(*)::int from questions where listing_id = l.id and state = 'SHOWN'))`
