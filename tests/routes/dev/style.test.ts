import { expect, test } from 'vitest'
import { loader } from '#app/routes/dev/style.tsx'

const open = (showsAllMails: boolean) => () => loader({ context: { world: { showsAllMails } } } as never)

test('the style page is there in development and nowhere else', () => {
	expect(open(true)()).toBeNull()
	expect(open(false)).toThrow(expect.objectContaining({ status: 404 }))
})
