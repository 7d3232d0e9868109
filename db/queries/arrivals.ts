import { sql } from 'kysely'
import { SOURCE_OF_CAMPAIGN } from '#app/domain/attribution/arrival.ts'
import type { ArrivedTouch } from '#app/domain/attribution/arrived-touch.ts'
import { judgeClick, REPEAT_MINUTES } from '#app/domain/attribution/judge-click.ts'
import { isShareChannel, SOURCE_OF_CHANNEL } from '#app/domain/attribution/share-channel.ts'
import type { Db } from '#db/client.ts'
import { insertPromotedClicks } from '#db/queries/promoted-clicks.ts'

/** What is known of a touch by the rows it names. */
interface Known {
	position: number
	isKnown: boolean
	shareLinkId: number | null
	placementId: number | null
	campaignId: number | null
	enterpriseId: number | null
	listingId: number | null
	channel: string | null
	isOwn: boolean
	before: Date | null
	isRemembered: boolean
}

async function lookUp(db: Db, touches: readonly ArrivedTouch[]): Promise<Known[]> {
	const asked = touches.map(({ code, tag, slug, device, visitorId, accountId, kind, at }, position) => ({
		...{ position, code, tag, slug, device, visitor_id: visitorId, account_id: accountId, kind, at },
	}))
	const { rows } = await sql<Known>`
		select t.position, t.kind = 'AD_CLICK' or coalesce(s.id, p.id) is not null as "isKnown", s.id as "shareLinkId", p.id as "placementId",
			c.id as "campaignId", coalesce(p.enterprise_id, c.enterprise_id, l.enterprise_id) as "enterpriseId", l.id as "listingId",
			coalesce(s.channel, c.channel) as channel, v.id is not null as "isRemembered",
			coalesce(s.visitor_id = t.visitor_id, false) or coalesce(s.account_id = t.account_id, false) or exists (
				select from enterprise_members m where m.account_id = t.account_id and m.enterprise_id in (p.enterprise_id, c.enterprise_id)
			) as "isOwn",
			(select max(b.at) from touches b where b.device = t.device and b.at <= t.at
				and b.at > t.at - make_interval(mins => ${REPEAT_MINUTES}) and b.share_link_id is not distinct from s.id
				and b.placement_id is not distinct from p.id and b.campaign_id is not distinct from c.id) as before
		from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as t(position int, code text, tag text, slug text, device text,
			visitor_id uuid, account_id bigint, kind text, at timestamptz)
		left join share_links s on s.code = t.code and t.kind = 'CLICK'
		left join placements p on p.code = t.code and t.kind = 'QR_SCAN' and p.closed_at is null
		left join ad_campaigns c on c.id = coalesce(p.campaign_id, (select id from ad_campaigns where tag = t.tag))
		left join listings l on l.id = coalesce(s.listing_id, p.listing_id, (select id from listings where slug = t.slug))
		left join visitors v on v.id = t.visitor_id and v.until > t.at
		order by t.position`.execute(db)
	return rows
}

function sourceOf({ kind, source }: ArrivedTouch, { channel, campaignId }: Known): string {
	if (campaignId !== null) return SOURCE_OF_CAMPAIGN[channel ?? ''] ?? 'ad'
	if (kind === 'CLICK') return isShareChannel(channel) ? SOURCE_OF_CHANNEL[channel] : 'chat_share'
	return kind === 'QR_SCAN' ? 'qr' : source
}

/** Touches as rows: those of codes that nobody has are none, and repetitions within the batch are seen too. */
function judged(touches: readonly ArrivedTouch[], known: readonly Known[]) {
	const seen = new Map<string, Date>()
	return known.flatMap((it) => {
		const touch = touches[it.position]
		if (!touch || !it.isKnown) return []
		const way = [touch.device, it.shareLinkId, it.placementId, it.campaignId].join(' ')
		const before = seen.get(way) ?? it.before
		seen.set(way, touch.at)
		return [
			{
				...{ key: touch.key, visitor_id: it.isRemembered ? touch.visitorId : null, kind: touch.kind },
				...{ share_link_id: it.shareLinkId, placement_id: it.placementId, campaign_id: it.campaignId },
				...{ enterprise_id: it.enterpriseId, listing_id: it.listingId, source: sourceOf(touch, it), at: touch.at },
				...{ fault: judgeClick({ ...touch, isOwn: it.isOwn, before }), device: touch.device, platform: touch.platform },
			},
		]
	})
}

/** Writes touches that came in; one that was written before stays as it is. */
export async function insertTouches(db: Db, touches: readonly ArrivedTouch[]): Promise<void> {
	const rows = judged(touches, await lookUp(db, touches))
	if (rows.length === 0) return
	await insertRows(db, rows)
	await insertPromotedClicks(db, touches)
}

async function insertRows(db: Db, rows: readonly object[]): Promise<void> {
	await sql`
		insert into touches (key, visitor_id, kind, share_link_id, placement_id, campaign_id, enterprise_id, listing_id, source, at,
			fault, device, platform, is_first)
		select t.*, t.visitor_id is not null and t.fault is null
			and not exists (select from touches b where b.visitor_id = t.visitor_id)
			and row_number() over (partition by t.visitor_id order by t.fault is not null, t.at) = 1
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(key uuid, visitor_id uuid, kind text, share_link_id bigint,
			placement_id bigint, campaign_id bigint, enterprise_id bigint, listing_id bigint, source text, at timestamptz, fault text,
			device text, platform text)
		on conflict (key) do nothing`.execute(db)
}
