/** Letters that nobody ever sent: bodies, numbers and persons are made up. In the three languages that are read, each in another layout. */

/** A circular in English that sets up a focus group, with terms of reference and an agenda. */
export const ENGLISH_CIRCULAR = `INTERNATIONAL TELECOMMUNICATION UNION
TELECOMMUNICATION STANDARDIZATION BUREAU

Geneva, 3 February 2015

Ref:
TSB Circular 312
TSB/AB

Tel:
+41 22 730 0001
Fax:
+41 22 730 0002
E-mail:
tsbfgtide@example.org

-\tTo Administrations of Member States of the Union;
-\tTo ITU-T Sector Members;
-\tTo ITU Academia

Copy to:
-\tThe Chairmen and Vice-Chairmen of ITU-T study groups;
-\tThe Director of the Radiocommunication Bureau

Subject:
Establishment of the new ITU-T Focus Group on Tidal Networks (FG Tide);
First meeting of FG Tide, Lisbon, Portugal, 30 June - 2 July 2015

Dear Sir/Madam,

1\tFurther to the agreement of ITU-T Study Group 5 at its meeting of 8-19 December 2014, and under Recommendation ITU-T A.7, clause 2.2, the ITU-T Focus Group on Tidal Networks (FG Tide) has been established. Study Group 5 is the parent group.
2\tThe focus group will be chaired by Ms Ada Brook (Portugal), with the Vice-Chairmen: Mr Tom Hill (Acme Networks, Ireland), Ms Ines Prado (Vega Labs) and Mr Juro Tanaka (KDDI, Japan).
3\tParticipation in FG Tide is open to ITU members and to anybody from a country that is a Member of ITU.
4\tThe first meeting of FG Tide will be held in Lisbon, Portugal, from 30 June to 2 July 2015. It will be collocated with the meeting of the Lisbon Tide Forum. The meeting will open at 0930 hours on the first day, and registration will begin at 0830 hours at the main entrance. There is no participation fee. Discussions will be held in English only. Remote participation will be provided.
Documents should be submitted by e-mail to tsbfgtide@example.org no later than 22 June 2015. Participants should register no later than 16 June 2015 on the web page of the group, http://www.example.org/ITU-T/focusgroups/tide/.
5\tThe group was proposed in TSB Circular 298 of 5 January 2015.

Yours faithfully,

Max Muster
Director of the Telecommunication
Standardization Bureau

Annexes: 2

ANNEX 1
(to TSB Circular 312)

Terms of reference of the ITU-T Focus Group on Tidal Networks

1 Scope
The group looks at networks that follow the tide:
· find what exists
· say what is missing, e.g., for
– shores
– ships
2 Parent group
The parent group is ITU-T Study Group 5.
3 Deliverables
· Survey of tidal networks
· Gap analysis
4 Meetings
The meetings will be announced at least 4 weeks in advance.
5 Contributions
Contributions are to be submitted at least 10 calendar days before the meeting.
6 Milestones and lifetime
The lifetime is one year from the first meeting.
· First meeting (30 June - 2 July 2015)
· First draft of the survey at the meeting of Study Group 5, 12-23 October 2015

ANNEX 2
(to TSB Circular 312)

Draft agenda of the first meeting

1. Opening
2. Terms of reference
a) Reading
b) Tasks, see TD 12 (GEN/5)
3. Any other business
`;

/** A collective letter in French, with a table of deadlines and a wrong day in its subject. */
export const FRENCH_LETTER = `Bureau de la normalisation des télécommunications

Genève, le 27 mai 2013

Réf.: Lettre collective TSB 4/9
CE 9/SP
Tél.: +41 22 730 0003
Télécopie: +41 22 730 0002
E-mail: tsbce9@example.org

- Aux Administrations des Etats Membres de l'Union;
- Aux Membres du Secteur UIT-T;
- Aux Associés de l'UIT-T participant aux travaux de la Commission d'études 9

Objet: Réunion de la Commission d'études 9
Genève, 24 août - 4 septembre 2013

Madame, Monsieur,

1 J'ai l'honneur de vous inviter à la prochaine réunion de la Commission d'études 9 (Câble et télévision), qui se tiendra au siège de l'UIT, à Genève, du 26 août au 4 septembre 2013 inclus.
2 La réunion s'ouvrira à 9 h 30. L'enregistrement des participants débutera à 8 h 30 à l'entrée Montbrillant.
3 Un service d'interprétation sera assuré en anglais et en français.
4 Des bourses pourront être accordées dans la limite du budget.

Principales dates limites:
26 juin 2013
- Contributions dont la traduction est demandée
15 juillet 2013
- Demandes de bourse
- Demandes d'interprétation
26 juillet 2013
- Inscription (en ligne)
- Demandes d'appui pour l'obtention du visa
13 août 2013
- Contributions des membres

5 Un atelier de l'UIT sur le thème "Le câble demain" aura lieu à Genève le vendredi 23 août 2013 de 9 h 00 à 17 h 30.
6 Le projet d'ordre du jour, établi en accord avec le Président de la Commission d'études 9, M. Paul Durand (France), figure dans l'Annexe A. Voir aussi la Circulaire TSB 39.

Veuillez agréer, Madame, Monsieur, l'assurance de ma haute considération.

Max Muster
Directeur du Bureau de la
normalisation des télécommunications

Annexe: 1

ANNEXE A

Ordre du jour de la réunion

1 Ouverture
2 Résultats de la dernière réunion
2.1 Rapport de la réunion
2.2 Textes approuvés
3 Divers
`;

/** A collective letter in Chinese, with print stamps below it. */
export const CHINESE_LETTER = `国际电信联盟
电信标准化局

2011年11月4日，日内瓦

文号：\t电信标准化局第8/12号集体函
电话：\t+41 22 730 0004
传真：\t+41 22 730 0002
电子邮件：\ttsbsg12@example.org

致：
–\t国际电联各成员国主管部门；
–\tITU-T部门成员；
–\tITU-T学术成员
抄送：
–\t无线电通信局主任

事由：\t第12研究组会议；2012年2月20日至3月2日，日内瓦

尊敬的先生/女士，

1\t我谨邀请您参加第12研究组会议，会议将于2012年2月20日至3月2日在瑞士日内瓦国际电联总部举行。
2\t会议将于2012年2月20日09:30分开始。与会者的注册工作将自08:30分在Montbrillant大楼入口处开始。
3\t讨论将用英文和法文进行，并提供口译。本次会议将提供远程与会。本次会议将是一次无纸会议。
4\t文稿提交截止时间为2012年2月7日。请不迟于2012年1月20日注册。
5\t第3/12号课题的报告人为Wei Zhang女士（中国电信）。请见第187号通函。第12研究组主席Anna Rossi女士（意大利）同意了附件1中的议程草案。
6\t继第12研究组于2011年6月6-10日举行的会议上达成的协议，将审议新的工作方法。

顺致敬意！

电信标准化局主任
王小明

附件：1 件

附件1
（电信标准化局第8/12号集体函）

议程草案

1. 会议开幕
2. 通过议程
3. 其它事宜

ITU-T\\BUREAU\\COLL\\008C.DOC
X:\\TSB\\LETTERS\\008C.DOCX（123456）\t\t04.11.2011
X:\\TSB\\LETTERS\\008C.DOCX\t\t\t22/04/2008
`;

/** A collective letter in English about a virtual meeting, dated a year too early, with a day at the side and a programme. */
export const VIRTUAL_LETTER = `Geneva, 12 March 2019

Ref: TSB Collective letter 6/11
SG11/QR
- To Administrations of Member States of the Union;
- To ITU-T Associates of Study Group 11

Subject: Virtual meeting of Study Group 11, 6-17 July 2020

Dear Sir/Madam,

It is my pleasure to invite you to attend the next meeting of ITU-T Study Group 11 (Signalling), which will be held virtually from 6 to 17 July 2020, inclusive, as agreed by SG11 meeting on 4 March 2020.
The meeting will be held at 11:00-15:00 hours, Geneva time, every day using the MyMeetings remote participation tool. No fellowships will be awarded. The meeting will run in English only with captioning.
An SG11 tutorial will be held at 09:00-10:30 hours, Geneva time, on Monday 6 July 2020.
A workshop on signalling will be held virtually on Friday 3 July 2020, 13:00-16:00 Geneva time.
Key deadlines:
6 May 2020 - Submit ITU-T Member contributions for which translation is requested
6 June 2020 - Registration (online)
20 June 2020 - Submit ITU-T Member contributions
The programme of the workshop is set out in Annex A.
Yours faithfully,
(signed)
Max Muster
Director of the Telecommunication Standardization Bureau

ANNEX A
Draft programme
Thursday, 3 July 2020
13:00 - 13:15 | Opening
· Welcome by Max Muster, TSB Director
13:15-14:15
Session 1: Signals
What signals are for.
Moderator: Ada Brook, Acme Networks, Portugal, Rapporteur of ITU-T Q5/11
14:15 - 14:30
Coffee break
14:30 - 16:00
Session 2: No signals
Speakers: Tom Hill, Acme; Ines Prado, Vega Labs
`;

/** All of them. */
export const LETTERS = [ENGLISH_CIRCULAR, FRENCH_LETTER, CHINESE_LETTER, VIRTUAL_LETTER] as const;
