/**
 * Figures of the baselines as the data's README publishes them (section 8), one row of its tables a line:
 * split, task, what tells its table from others | method | figures, `-` for none.
 */
export const PUBLISHED_ROWS = `
lopo T0 | uniform | .029 .087 .120 3.541 .000
lopo T0 | popularity | .116 .299 .286 2.913 .014
lopo T0 | nearest box centre to head ray | .356 .690 .557 - -
lopo T0 | nearest box to head ray | .367 .740 .582 - -
lopo T0 | nearest part box to head ray | .355 .740 .575 - -
lopo T0 | nearest part box to offset head ray | .380 .757 .593 - -
lopo T0 | Gaussian on offset ray x popularity | .427 .872 .651 1.389 .058
lopo T0 | Gaussian on offset ray / angular size x popularity | .501 .875 .693 1.340 .031
lopo T0 | conditional logit | .561 .890 .730 1.207 .021
lopo T0e | angle to nearest part box, head ray | .673
lopo T0e | angle to nearest part box, offset ray | .721
lopo T0-eye 1 | nearest centre | .737 .893 .822 - -
lopo T0-eye 1 | nearest box | .806 .986 .893 - -
lopo T0-eye 1 | nearest part box | .807 .989 .895 - -
lopo T0-eye 1 | nearest part box, smallest first when inside several | .798 .989 .890 - -
lopo T0-eye 1 | Gaussian on box and centre / angular size x popularity | .723 .960 .840 .779 .110
lopo T0-eye 1 | Gaussian x popularity | .587 .970 .771 .860 .050
lopo T0-eye 1 | Gaussian / angular size x popularity | .685 .958 .819 .824 .094
lopo T0-eye 1 | smoothing + Gaussian x popularity | .595 .973 .777 .835 .046
lopo T0-eye 1 | smoothing + Gaussian / angular size x popularity | .688 .960 .821 .811 .090
lopo T0-eye 1 | conditional logit | .814 .989 .899 .498 .052
lopo T0-eye 2 | nearest centre | .698 .887 .799 - -
lopo T0-eye 2 | nearest box | .754 .975 .862 - -
lopo T0-eye 2 | nearest part box | .752 .978 .862 - -
lopo T0-eye 2 | nearest part box, smallest first when inside several | .749 .978 .860 - -
lopo T0-eye 2 | Gaussian on box and centre / angular size x popularity | .713 .959 .835 .785 .099
lopo T0-eye 2 | Gaussian x popularity | .593 .971 .775 .847 .043
lopo T0-eye 2 | Gaussian / angular size x popularity | .692 .964 .824 .799 .087
lopo T0-eye 2 | smoothing + Gaussian x popularity | .589 .970 .773 .853 .044
lopo T0-eye 2 | smoothing + Gaussian / angular size x popularity | .694 .964 .825 .796 .092
lopo T0-eye 2 | conditional logit | .795 .984 .886 .552 .041
lopo T0-eye 4 | nearest centre | .605 .860 .741 - -
lopo T0-eye 4 | nearest box | .642 .940 .790 - -
lopo T0-eye 4 | nearest part box | .632 .943 .786 - -
lopo T0-eye 4 | nearest part box, smallest first when inside several | .638 .943 .789 - -
lopo T0-eye 4 | Gaussian on box and centre / angular size x popularity | .679 .952 .814 .841 .062
lopo T0-eye 4 | Gaussian x popularity | .569 .956 .757 .917 .030
lopo T0-eye 4 | Gaussian / angular size x popularity | .664 .953 .806 .862 .062
lopo T0-eye 4 | smoothing + Gaussian x popularity | .587 .967 .771 .866 .041
lopo T0-eye 4 | smoothing + Gaussian / angular size x popularity | .682 .958 .817 .827 .080
lopo T0-eye 4 | conditional logit | .749 .971 .857 .668 .037
lopo T1 head top1 | conditional logit | .544 .633 .669 .679
lopo T1 head top1 | uniform | .100 .100 .100 .100
lopo T1 head top1 | nearest centre to head ray | .518 .577 .616 .641
lopo T1 head top1 | nearest box to offset head ray | .519 .586 .617 .639
lopo T1 head nll | conditional logit | .991 .812 .737 .690
lopo T1 head ece | conditional logit | .029 .021 .017 .020
lopo T1 eye top1 | conditional logit | .679 .782 .872 .911
lopo T1 eye top1 | nearest centre to gaze ray | .647 .758 .841 .873
lopo T1 eye top1 | nearest box to gaze ray | .656 .758 .853 .892
lopo T1 eye top1 | soft gaze dwell 400 ms | .623 .682 .747 .799
lopo T1 eye nll | conditional logit | .781 .564 .387 .270
lopo T1 eye ece | conditional logit | .045 .023 .028 .015
lopo T2 eye | uniform | .030 .090 .123 3.511 .000
lopo T2 eye | popularity | .155 .340 .313 2.944 .020
lopo T2 eye | Markov | .413 .798 .616 1.796 .025
lopo T2 eye | nearest centre to gaze ray | .408 .688 .575 - -
lopo T2 eye | nearest part box to gaze ray | .516 .817 .681 - -
lopo T2 eye | nearest part box to head ray | .270 .634 .492 - -
lopo T2 eye | conditional logit | .579 .866 .731 1.282 .013
lopo T2 head | conditional logit | .383 .771 .591 1.733 .020
lopo T2 head | nearest part box to offset head ray | .141 .547 .394 - -
lopo T2 head | same, nearest one put last | .223 .543 .423 - -
lopo T2 head | popularity | .145 .315 .298 3.005 .018
lopo T2 head | Markov from the head-ray posterior | .290 .717 .514 2.074 .050
lopo T3 head top1 | conditional logit | .633 .874 .958 .973
lopo T3 head top1 | nearest centre to controller ray | .546 .839 .940 .947
lopo T3 head top1 | nearest box to controller ray | .613 .862 .970 .975
lopo T3 head top1 | nearest centre to head ray | .474 .720 .735 .737
lopo T3 head nll | conditional logit | .854 .387 .170 .149
lopo T3 head ece | conditional logit | .154 .064 .059 .068
lopo T3 eye top1 | conditional logit | .643 .944 .977 .978
lopo T3 eye top1 | nearest centre to gaze ray | .764 .927 .947 .940
lopo T3 eye top1 | nearest box to gaze ray | .794 .950 .980 .967
lopo T3 eye nll | conditional logit | 1.140 .198 .141 .127
lopo T3 eye ece | conditional logit | .201 .043 .053 .054
lopo T4 now | head forward | 13.94 14.37
lopo T4 now | constant offset | 12.58 10.76
lopo T4 now | linear on head velocity | 10.79 10.17
lopo T4 preview | head forward | 16.27 19.22 22.54 27.75
lopo T4 preview | keep gaze | 5.67 10.67 15.66 22.91
lopo T4 preview | ridge on gaze and head history | 6.00 10.67 15.34 22.33
lopo T4 response | head forward | 15.26 16.44 17.96 21.02
lopo T4 response | keep gaze | 4.20 7.19 10.32 15.58
lopo T4 response | ridge on gaze and head history | 4.41 7.36 10.29 14.87
kitchen->office T0 | uniform | .029 .088 .121 3.526 .000
kitchen->office T0 | nearest box centre to head ray | .402 .788 .616 - -
kitchen->office T0 | nearest box to head ray | .394 .823 .620 - -
kitchen->office T0 | nearest part box to head ray | .366 .820 .603 - -
kitchen->office T0 | nearest part box to offset head ray | .354 .782 .582 - -
kitchen->office T0 | Gaussian on offset ray | .347 .782 .578 1.588 .054
kitchen->office T0 | Gaussian on offset ray / angular size | .320 .788 .564 1.586 .061
kitchen->office T0 | conditional logit | .463 .843 .657 1.475 .086
kitchen->office T0e | angle to nearest part box, head ray | .674
kitchen->office T0e | angle to nearest part box, offset ray | .682
kitchen->office T0-eye 1 | nearest centre | .728 .920 .827 - -
kitchen->office T0-eye 1 | nearest box | .815 .981 .897 - -
kitchen->office T0-eye 1 | nearest part box | .817 .985 .900 - -
kitchen->office T0-eye 1 | nearest part box, smallest first when inside several | .823 .985 .902 - -
kitchen->office T0-eye 1 | Gaussian on box and centre / angular size | .681 .983 .830 .855 .191
kitchen->office T0-eye 1 | Gaussian | .621 .984 .798 .863 .127
kitchen->office T0-eye 1 | Gaussian / angular size | .784 .984 .881 .850 .279
kitchen->office T0-eye 1 | smoothing + Gaussian | .621 .985 .798 .862 .127
kitchen->office T0-eye 1 | smoothing + Gaussian / angular size | .783 .983 .880 .926 .324
kitchen->office T0-eye 1 | conditional logit | .761 .984 .870 .583 .125
kitchen->office T0-eye 2 | nearest centre | .693 .912 .806 - -
kitchen->office T0-eye 2 | nearest box | .775 .969 .873 - -
kitchen->office T0-eye 2 | nearest part box | .770 .974 .872 - -
kitchen->office T0-eye 2 | nearest part box, smallest first when inside several | .782 .974 .877 - -
kitchen->office T0-eye 2 | Gaussian on box and centre / angular size | .772 .975 .873 .870 .276
kitchen->office T0-eye 2 | Gaussian | .604 .972 .786 .879 .113
kitchen->office T0-eye 2 | Gaussian / angular size | .753 .976 .861 .916 .284
kitchen->office T0-eye 2 | smoothing + Gaussian | .615 .979 .793 .871 .122
kitchen->office T0-eye 2 | smoothing + Gaussian / angular size | .767 .979 .869 .929 .307
kitchen->office T0-eye 2 | conditional logit | .752 .980 .863 .622 .109
kitchen->office T0-eye 4 | nearest centre | .608 .882 .752 - -
kitchen->office T0-eye 4 | nearest box | .673 .942 .809 - -
kitchen->office T0-eye 4 | nearest part box | .654 .946 .801 - -
kitchen->office T0-eye 4 | nearest part box, smallest first when inside several | .673 .946 .810 - -
kitchen->office T0-eye 4 | Gaussian on box and centre / angular size | .663 .945 .803 .991 .194
kitchen->office T0-eye 4 | Gaussian | .554 .945 .749 .991 .086
kitchen->office T0-eye 4 | Gaussian / angular size | .661 .945 .802 .992 .192
kitchen->office T0-eye 4 | smoothing + Gaussian | .592 .965 .776 .923 .108
kitchen->office T0-eye 4 | smoothing + Gaussian / angular size | .733 .967 .847 .911 .235
kitchen->office T0-eye 4 | conditional logit | .720 .970 .842 .723 .080
kitchen->office T1 head top1 | conditional logit | .522 .552 .619 .649
kitchen->office T1 head top1 | uniform | .100 .100 .100 .100
kitchen->office T1 head top1 | nearest centre to head ray | .524 .576 .631 .660
kitchen->office T1 head top1 | nearest box to offset head ray | .500 .552 .588 .610
kitchen->office T1 head nll | conditional logit | 1.134 .985 .830 .769
kitchen->office T1 head ece | conditional logit | .062 .095 .055 .047
kitchen->office T1 eye top1 | conditional logit | .672 .772 .854 .905
kitchen->office T1 eye top1 | nearest centre to gaze ray | .620 .727 .803 .845
kitchen->office T1 eye top1 | nearest box to gaze ray | .637 .733 .835 .884
kitchen->office T1 eye top1 | soft gaze dwell 400 ms | .613 .645 .710 .753
kitchen->office T1 eye nll | conditional logit | .816 .640 .480 .327
kitchen->office T1 eye ece | conditional logit | .061 .051 .052 .026
kitchen->office T2 eye | uniform | .030 .091 .124 3.497 .000
kitchen->office T2 eye | nearest centre to gaze ray | .420 .748 .605 - -
kitchen->office T2 eye | nearest part box to gaze ray | .505 .845 .680 - -
kitchen->office T2 eye | nearest part box to head ray | .324 .728 .551 - -
kitchen->office T2 eye | conditional logit | .523 .867 .702 1.373 .093
kitchen->office T2 head | conditional logit | .294 .672 .513 1.939 .082
kitchen->office T2 head | nearest part box to offset head ray | .146 .593 .405 - -
kitchen->office T2 head | same, nearest one put last | .238 .556 .439 - -
kitchen->office T3 head top1 | conditional logit | .586 .925 .947 .933
kitchen->office T3 head top1 | nearest centre to controller ray | .653 .858 .897 .897
kitchen->office T3 head top1 | nearest box to controller ray | .645 .909 .963 .957
kitchen->office T3 head top1 | nearest centre to head ray | .682 .794 .793 .797
kitchen->office T3 head nll | conditional logit | .933 .289 .164 .184
kitchen->office T3 head ece | conditional logit | .166 .098 .037 .033
kitchen->office T3 eye top1 | conditional logit | .773 .915 .940 .933
kitchen->office T3 eye top1 | nearest centre to gaze ray | .825 .880 .900 .893
kitchen->office T3 eye top1 | nearest box to gaze ray | .905 .942 .973 .950
kitchen->office T3 eye nll | conditional logit | .558 .215 .171 .187
kitchen->office T3 eye ece | conditional logit | .087 .044 .021 .033
kitchen->office T4 now | head forward | 13.26 14.52
kitchen->office T4 now | constant offset | 10.71 10.62
kitchen->office T4 now | linear on head velocity | 10.87 10.11
kitchen->office T4 preview | head forward | 15.56 18.47 21.52 26.68
kitchen->office T4 preview | keep gaze | 5.67 10.55 15.26 22.26
kitchen->office T4 preview | ridge on gaze and head history | 6.20 11.14 16.25 23.56
kitchen->office T4 response | head forward | 15.27 16.27 17.65 20.61
kitchen->office T4 response | keep gaze | 4.22 6.77 9.50 14.13
kitchen->office T4 response | ridge on gaze and head history | 4.39 6.95 9.52 13.94
kitchen->office T5 | size (largest side) | .442 .424
kitchen->office T5 | nearness to room centre | .293 .276
kitchen->office T5 | angular size | .476 .460
kitchen->office T5 | head-ray frequency | .589 .551
kitchen->office T5 | head-ray within 10 deg | .776 .706
kitchen->office T5 | linear model of these | .640 .598
kitchen->office T5 | linear model, geometry only | .312 .332
kitchen->office T5 | human ceiling: the other people | - .833
kitchen->office T5 | human ceiling: split half | .863 -
office->kitchen T0 | uniform | .029 .086 .118 3.555 .000
office->kitchen T0 | nearest box centre to head ray | .311 .593 .498 - -
office->kitchen T0 | nearest box to head ray | .339 .658 .544 - -
office->kitchen T0 | nearest part box to head ray | .344 .659 .547 - -
office->kitchen T0 | nearest part box to offset head ray | .367 .675 .564 - -
office->kitchen T0 | Gaussian on offset ray | .357 .675 .559 1.757 .050
office->kitchen T0 | Gaussian on offset ray / angular size | .346 .683 .553 1.767 .090
office->kitchen T0 | conditional logit | .457 .749 .632 1.668 .109
office->kitchen T0e | angle to nearest part box, head ray | .673
office->kitchen T0e | angle to nearest part box, offset ray | .744
office->kitchen T0-eye 1 | nearest centre | .746 .866 .816 - -
office->kitchen T0-eye 1 | nearest box | .798 .991 .890 - -
office->kitchen T0-eye 1 | nearest part box | .797 .992 .891 - -
office->kitchen T0-eye 1 | nearest part box, smallest first when inside several | .773 .992 .878 - -
office->kitchen T0-eye 1 | Gaussian on box and centre / angular size | .686 .885 .802 1.775 .057
office->kitchen T0-eye 1 | Gaussian | .682 .992 .832 .857 .185
office->kitchen T0-eye 1 | Gaussian / angular size | .734 .988 .854 .847 .225
office->kitchen T0-eye 1 | smoothing + Gaussian | .687 .993 .834 .858 .189
office->kitchen T0-eye 1 | smoothing + Gaussian / angular size | .752 .991 .866 .854 .251
office->kitchen T0-eye 1 | conditional logit | .789 .972 .876 .732 .059
office->kitchen T0-eye 2 | nearest centre | .703 .861 .792 - -
office->kitchen T0-eye 2 | nearest box | .734 .981 .851 - -
office->kitchen T0-eye 2 | nearest part box | .733 .983 .852 - -
office->kitchen T0-eye 2 | nearest part box, smallest first when inside several | .716 .983 .844 - -
office->kitchen T0-eye 2 | Gaussian on box and centre / angular size | .663 .881 .787 1.825 .038
office->kitchen T0-eye 2 | Gaussian | .645 .983 .807 .869 .145
office->kitchen T0-eye 2 | Gaussian / angular size | .711 .983 .841 .889 .220
office->kitchen T0-eye 2 | smoothing + Gaussian | .668 .988 .822 .867 .171
office->kitchen T0-eye 2 | smoothing + Gaussian / angular size | .733 .987 .854 .863 .232
office->kitchen T0-eye 2 | conditional logit | .764 .964 .861 .774 .058
office->kitchen T0-eye 4 | nearest centre | .602 .839 .730 - -
office->kitchen T0-eye 4 | nearest box | .611 .937 .771 - -
office->kitchen T0-eye 4 | nearest part box | .609 .940 .772 - -
office->kitchen T0-eye 4 | nearest part box, smallest first when inside several | .604 .940 .769 - -
office->kitchen T0-eye 4 | Gaussian on box and centre / angular size | .607 .866 .752 1.739 .034
office->kitchen T0-eye 4 | Gaussian | .564 .940 .748 .980 .071
office->kitchen T0-eye 4 | Gaussian / angular size | .498 .938 .714 .982 .022
office->kitchen T0-eye 4 | smoothing + Gaussian | .623 .971 .791 .914 .126
office->kitchen T0-eye 4 | smoothing + Gaussian / angular size | .671 .970 .814 .899 .163
office->kitchen T0-eye 4 | conditional logit | .713 .941 .827 .864 .053
office->kitchen T1 head top1 | conditional logit | .495 .565 .594 .608
office->kitchen T1 head top1 | uniform | .100 .100 .100 .100
office->kitchen T1 head top1 | nearest centre to head ray | .513 .578 .601 .622
office->kitchen T1 head top1 | nearest box to offset head ray | .508 .586 .611 .627
office->kitchen T1 head nll | conditional logit | 1.015 .885 .859 .876
office->kitchen T1 head ece | conditional logit | .107 .112 .113 .128
office->kitchen T1 eye top1 | conditional logit | .660 .755 .865 .898
office->kitchen T1 eye top1 | nearest centre to gaze ray | .675 .789 .878 .900
office->kitchen T1 eye top1 | nearest box to gaze ray | .675 .784 .871 .899
office->kitchen T1 eye top1 | soft gaze dwell 400 ms | .632 .719 .784 .845
office->kitchen T1 eye nll | conditional logit | .802 .576 .383 .325
office->kitchen T1 eye ece | conditional logit | .079 .028 .031 .035
office->kitchen T2 eye | uniform | .029 .088 .121 3.526 .000
office->kitchen T2 eye | nearest centre to gaze ray | .396 .628 .546 - -
office->kitchen T2 eye | nearest part box to gaze ray | .527 .790 .682 - -
office->kitchen T2 eye | nearest part box to head ray | .216 .540 .433 - -
office->kitchen T2 eye | conditional logit | .501 .835 .680 1.494 .086
office->kitchen T2 head | conditional logit | .258 .600 .472 2.114 .091
office->kitchen T2 head | nearest part box to offset head ray | .135 .469 .370 - -
office->kitchen T2 head | same, nearest one put last | .208 .466 .388 - -
office->kitchen T3 head top1 | conditional logit | .518 .839 .939 .947
office->kitchen T3 head top1 | nearest centre to controller ray | .439 .820 .983 .997
office->kitchen T3 head top1 | nearest box to controller ray | .580 .815 .976 .993
office->kitchen T3 head top1 | nearest centre to head ray | .266 .647 .676 .677
office->kitchen T3 head nll | conditional logit | 1.373 .482 .187 .157
office->kitchen T3 head ece | conditional logit | .314 .069 .071 .056
office->kitchen T3 eye top1 | conditional logit | .499 .919 .970 .987
office->kitchen T3 eye top1 | nearest centre to gaze ray | .703 .974 .993 .987
office->kitchen T3 eye top1 | nearest box to gaze ray | .683 .958 .987 .983
office->kitchen T3 eye nll | conditional logit | 1.099 .235 .150 .122
office->kitchen T3 eye ece | conditional logit | .291 .040 .046 .064
office->kitchen T4 now | head forward | 14.63 14.22
office->kitchen T4 now | constant offset | 14.90 11.08
office->kitchen T4 now | linear on head velocity | 12.10 10.54
office->kitchen T4 preview | head forward | 16.98 19.98 23.57 28.83
office->kitchen T4 preview | keep gaze | 5.68 10.80 16.05 23.57
office->kitchen T4 preview | ridge on gaze and head history | 6.28 11.24 16.02 23.57
office->kitchen T4 response | head forward | 15.25 16.61 18.28 21.43
office->kitchen T4 response | keep gaze | 4.18 7.61 11.15 17.02
office->kitchen T4 response | ridge on gaze and head history | 4.55 7.89 11.21 16.21
office->kitchen T5 | size (largest side) | .219 .130
office->kitchen T5 | nearness to room centre | -0.203 -0.153
office->kitchen T5 | angular size | .170 .096
office->kitchen T5 | head-ray frequency | .581 .468
office->kitchen T5 | head-ray within 10 deg | .679 .593
office->kitchen T5 | linear model of these | .377 .336
office->kitchen T5 | linear model, geometry only | .030 .032
office->kitchen T5 | human ceiling: the other people | - .832
office->kitchen T5 | human ceiling: split half | .891 -
`;
