import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** The way to the group in which a line is bought; nothing where it is in none. */
export function GroupLink({ code }: { code: string | null | undefined }) {
	const t = useText(orderActionsText)
	if (!code) return null
	return (
		<p>
			<a href={`/groups/${code}`} className="font-semibold text-hill hover:underline">
				{t.group}
			</a>
		</p>
	)
}
