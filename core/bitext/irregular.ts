/** English forms that a common beginning does not bring together with their headword. */
const TABLE = `
be:am is are was were been being; have:has had having; do:does did done; go:went gone goes; say:said says; see:saw seen
take:took taken; come:came; know:knew known; give:gave given; make:made; find:found; think:thought; get:got gotten
tell:told; leave:left; feel:felt; bring:brought; begin:began begun; keep:kept; hold:held; write:wrote written
stand:stood; hear:heard; mean:meant; meet:met; run:ran running; pay:paid; sit:sat sitting; speak:spoke spoken
lie:lay lain lying; lead:led; grow:grew grown; lose:lost; fall:fell fallen; send:sent; build:built
understand:understood; draw:drew drawn; break:broke broken; spend:spent; rise:rose risen; drive:drove driven
buy:bought; wear:wore worn; choose:chose chosen; seek:sought; throw:threw thrown; catch:caught; deal:dealt; win:won
forget:forgot forgotten; sell:sold; fight:fought; teach:taught; eat:ate eaten; sing:sang sung; strike:struck
hang:hung; shake:shook shaken; ride:rode ridden; feed:fed; shoot:shot; drink:drank drunk; hit:hitting; arise:arose
fly:flew flown; spring:sprang sprung; sleep:slept; steal:stole stolen; sweep:swept; bear:bore borne born; bend:bent
bind:bound; bite:bit bitten; blow:blew blown; breed:bred; burst:bursting; cling:clung; creep:crept; dig:dug
flee:fled; forbid:forbade forbidden; forgive:forgave forgiven; freeze:froze frozen; hide:hid hidden; kneel:knelt
lay:laid; lend:lent; light:lit; ring:rang rung; seize:seized; shine:shone; shrink:shrank shrunk; sink:sank sunk
slide:slid; spin:spun; spread:spreading; stick:stuck; sting:stung; swear:swore sworn; swim:swam swum; swing:swung
tear:tore torn; wake:woke woken; weep:wept; wind:wound; withdraw:withdrew withdrawn; tread:trod trodden; dwell:dwelt
die:died dying dies; cry:cried cries; try:tried tries; man:men; woman:women; child:children; foot:feet; tooth:teeth
mouse:mice; life:lives; wife:wives; knife:knives; leaf:leaves; half:halves; thief:thieves; wolf:wolves; self:selves
body:bodies; lady:ladies; city:cities; story:stories; good:better best; bad:worse worst; far:farther further
`;

export const HEADWORDS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/;|\n/)
    .flatMap((row) => {
      const [headword = '', forms = ''] = row.trim().split(':');
      return forms.split(' ').map((form): [string, string] => [form, headword]);
    }),
);
