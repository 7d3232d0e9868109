import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { groupsText } from '#app/features/groups/groups-text.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Why no place was given; null where too many were asked for. */
export function PlaceRefused({ reasons }: { reasons: readonly UnavailableReason[] | null }) {
	const t = useText(groupsText)
	const language = useLanguage()
	if (reasons === null) return <Notice tone="warn" title={t.tooMany} className="mb-4" />
	return (
		<Notice tone="warn" title={t.unavailable} className="mb-4">
			{reasons.map((reason) => (
				<p key={reason.code}>{reasonText(language, reason)}</p>
			))}
		</Notice>
	)
}
